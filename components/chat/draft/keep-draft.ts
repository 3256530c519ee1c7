import type { ChatSession } from '@/lib/chat/chat-session';
import type { ChatStore } from '../store/chat-store';
import { writeDraft, writeTail, type StoredDraft } from './draft-storage';

const EVERY_MS = 300;

export type DraftProblem = 'full' | 'not-kept';

type Part = Pick<ChatSession, 'setup' | 'transcript' | 'input' | 'running'>;

/**
 * Writes the session's changes to its draft, at most every 300 ms, and at once when the page is hidden or closed. What an
 * answer adds while it streams is written apart, so that a long transcript is not written again with each of its words.
 * With `keepNow` the session is written as it is, without a change: it came from elsewhere.
 * @returns the function that ends it, after a last write
 */
export function keepDraft(
  store: ChatStore,
  { id, keepNow, onProblem }: { id: string; keepNow: boolean; onProblem: (problem: DraftProblem) => void },
): () => void {
  let kept: Part | null = keepNow ? null : store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = false;

  const write = async () => {
    timer = undefined;
    if (writing) return later();
    const now = store.getState();
    const change = changeOf(kept, now);
    if (!change) return;
    writing = true;
    try {
      await writeDraft(id, change);
      kept = now;
    } catch (error) {
      onProblem(isFull(error) ? 'full' : 'not-kept');
    }
    writing = false;
    if (changeOf(kept, store.getState())) later();
  };
  const later = () => {
    timer ??= setTimeout(() => void write(), EVERY_MS);
  };
  const atOnce = () => {
    const now = store.getState();
    if (!changeOf(kept, now)) return;
    writeTail(id, { draft: draftOf(now), running: now.running });
    clearTimeout(timer);
    void write();
  };
  const onHidden = () => document.visibilityState === 'hidden' && atOnce();

  const unsubscribe = store.subscribe((now) => changeOf(kept, now) && later());
  if (keepNow) later();
  addEventListener('pagehide', atOnce);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    unsubscribe();
    removeEventListener('pagehide', atOnce);
    document.removeEventListener('visibilitychange', onHidden);
    atOnce();
  };
}

function changeOf(before: Part | null, now: Part): Partial<StoredDraft> | null {
  if (!before) return { draft: draftOf(now), running: now.running };
  const draft =
    before.setup !== now.setup || before.transcript !== now.transcript || before.input !== now.input;
  const running = before.running !== now.running;
  if (!draft && !running) return null;
  return { ...(draft && { draft: draftOf(now) }), ...(running && { running: now.running }) };
}

function draftOf({ setup, transcript, input }: Part): StoredDraft['draft'] {
  return { format: 1, savedAt: Date.now(), setup, transcript: [...transcript], input };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
