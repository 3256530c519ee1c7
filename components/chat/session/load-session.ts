/** The parts that only a conversation needs; the page is there sooner without them. */
export const loadCall = () => import('./call');
export const loadTranscript = () => import('./transcript-body');
const loadMarkdown = () => import('@/components/markdown/markdown');

/** Fetches those parts ahead, when someone is about to write. What fails now is fetched again when it is needed. */
export function preloadSession(): void {
  for (const load of [loadCall, loadTranscript, loadMarkdown]) load().catch(() => undefined);
}
