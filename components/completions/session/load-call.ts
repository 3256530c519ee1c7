/** What only a call needs; the page is there sooner without it. */
export const loadCall = () => import('./call');

/** Fetches it ahead, when someone is about to write. What fails now is fetched again when it is needed. */
export function preloadCall(): void {
  loadCall().catch(() => undefined);
}
