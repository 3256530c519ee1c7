import { createStore, delMany, entries, get, setMany, type UseStore } from 'idb-keyval';
import type { Running } from '@/lib/chat/chat-session';
import type { Draft } from './draft-schema';

const BROKEN = 'broken:';
const runningKey = (id: string) => `${id}:running`;
const tailKey = (id: string) => `chat-draft-tail:${id}`;

let opened: UseStore | undefined;
const database = () => (opened ??= createStore('rehearsal-chat', 'drafts'));

export type StoredDraft = { draft: Draft; running: Running | null };

/** `broken` when something is stored that cannot be read. */
export type ReadDraft = StoredDraft | 'broken' | null;

/** Ids of the kept drafts, the newest first. */
export async function draftIds(): Promise<string[]> {
  const all = await entries<IDBValidKey, unknown>(database());
  return all
    .flatMap(([key, value]) => {
      const savedAt = savedAtOf(value);
      return typeof key === 'string' && !key.includes(':') && savedAt !== null ? [{ key, savedAt }] : [];
    })
    .sort((a, b) => b.savedAt - a.savedAt)
    .map(({ key }) => key);
}

/** A draft as it was last kept, by the database or, if the page was closed before that was done, by its tail. */
export async function readDraft(id: string): Promise<ReadDraft> {
  const [stored, running] = await Promise.all([
    get<unknown>(id, database()),
    get<unknown>(runningKey(id), database()),
  ]);
  const tailText = localStorage.getItem(tailKey(id));
  if (stored === undefined && tailText === null) return null;
  // What checks a stored draft is loaded only where there is one.
  const { parseDraft, parseTail } = await import('./parse-draft');
  const tail = tailText === null ? null : parseTail(tailText);
  const kept = stored === undefined ? null : parseDraft(stored, running);
  if (!kept) return tail ?? (stored === undefined ? null : 'broken');
  return tail && tail.draft.savedAt >= kept.draft.savedAt ? tail : kept;
}

/** Keeps what changed; a draft and the answer that is on its way go in one transaction. */
export async function writeDraft(id: string, change: Partial<StoredDraft>): Promise<void> {
  await setMany(
    [
      ...(change.draft ? [[id, change.draft] as [string, unknown]] : []),
      ...(change.running === undefined ? [] : [[runningKey(id), change.running] as [string, unknown]]),
    ],
    database(),
  );
  localStorage.removeItem(tailKey(id));
}

/** Keeps a draft at once, while the page is being closed: the database may not finish any more. */
export function writeTail(id: string, kept: StoredDraft): void {
  try {
    localStorage.setItem(tailKey(id), JSON.stringify(kept));
  } catch {
    // Too large for this store: then what the database has is what is kept, at most a moment old.
    localStorage.removeItem(tailKey(id));
  }
}

/** Puts a draft that cannot be read where nobody looks for drafts, so that it can still be rescued by hand. */
export async function setAside(id: string): Promise<void> {
  const stored: unknown = await get(id, database());
  await setMany([[`${BROKEN}${id}`, stored]], database());
  await forgetDraft(id);
}

export async function forgetDraft(id: string): Promise<void> {
  localStorage.removeItem(tailKey(id));
  await delMany([id, runningKey(id)], database());
}

function savedAtOf(value: unknown): number | null {
  const has = typeof value === 'object' && value !== null && 'savedAt' in value;
  return has && typeof value.savedAt === 'number' ? value.savedAt : null;
}
