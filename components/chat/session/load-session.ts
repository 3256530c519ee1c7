/** The parts that only a conversation needs; the page is there sooner without them. */
export const loadCall = () => import('./call');
export const loadTranscript = () => untilLoaded(() => import('./transcript-body'));
const loadMarkdown = () => import('@/components/markdown/markdown');

const AGAIN_MS = 1_000;

/** Fetches those parts ahead, when someone is about to write. What fails now is fetched again when it is needed. */
export function preloadSession(): void {
  void loadTranscript();
  for (const load of [loadCall, loadMarkdown]) load().catch(() => undefined);
}

/** What is said cannot be shown without its part of the page: when the network is gone, it is tried until it is back. */
export async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
