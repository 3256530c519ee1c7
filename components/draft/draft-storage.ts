import { createStore, delMany, entries, get, setMany, type UseStore } from 'idb-keyval';
import type { DraftKind, Kept } from './draft-kind';

const BROKEN = 'broken:';
const runningKey = (id: string) => `${id}:running`;

export type DraftStorage<Draft, Running> = {
  /** Ids of the kept drafts, the newest first. */
  ids: () => Promise<string[]>;
  /**
   * A draft as it was last kept, by the database or, if the page was closed before that was done, by its tail; `broken`
   * when something is stored that cannot be read.
   */
  read: (id: string) => Promise<Kept<Draft, Running> | 'broken' | null>;
  /** Keeps what changed; a draft and what is on its way go in one transaction. */
  write: (id: string, change: Partial<Kept<Draft, Running>>) => Promise<void>;
  /** Keeps a draft at once, while the page is being closed: the database may not finish any more. */
  writeTail: (id: string, kept: Kept<Draft, Running>) => void;
  /** Puts a draft that cannot be read where nobody looks for drafts, so that it can still be rescued by hand. */
  setAside: (id: string) => Promise<void>;
  forget: (id: string) => Promise<void>;
};

/** Where the drafts of one page are: a database of their own, and tails in the local storage. */
export function draftStorage<State, Draft extends { savedAt: number }, Running>(
  kind: DraftKind<State, Draft, Running>,
): DraftStorage<Draft, Running> {
  let opened: UseStore | undefined;
  const database = () => (opened ??= createStore(kind.database, 'drafts'));
  const tailKey = (id: string) => `${kind.key}-tail:${id}`;

  const forget = async (id: string) => {
    localStorage.removeItem(tailKey(id));
    await delMany([id, runningKey(id)], database());
  };

  return {
    forget,
    async ids() {
      const all = await entries<IDBValidKey, unknown>(database());
      return all
        .flatMap(([key, value]) => {
          const savedAt = savedAtOf(value);
          return typeof key === 'string' && !key.includes(':') && savedAt !== null ? [{ key, savedAt }] : [];
        })
        .sort((a, b) => b.savedAt - a.savedAt)
        .map(({ key }) => key);
    },
    async read(id) {
      const [stored, running] = await Promise.all([
        get<unknown>(id, database()),
        get<unknown>(runningKey(id), database()),
      ]);
      const tailText = localStorage.getItem(tailKey(id));
      if (stored === undefined && tailText === null) return null;
      const [{ parseKept, parseTail }, schemas] = await Promise.all([
        import('./parse-kept'),
        kind.loadSchemas(),
      ]);
      const tail = tailText === null ? null : parseTail(schemas, tailText);
      const kept = stored === undefined ? null : parseKept(schemas, stored, running);
      if (!kept) return tail ?? (stored === undefined ? null : 'broken');
      return tail && tail.draft.savedAt >= kept.draft.savedAt ? tail : kept;
    },
    async write(id, change) {
      await setMany(
        [
          ...(change.draft ? [[id, change.draft] as [string, unknown]] : []),
          ...(change.running === undefined ? [] : [[runningKey(id), change.running] as [string, unknown]]),
        ],
        database(),
      );
      localStorage.removeItem(tailKey(id));
    },
    writeTail(id, kept) {
      try {
        localStorage.setItem(tailKey(id), JSON.stringify(kept));
      } catch {
        // Too large for this store: then what the database has is what is kept, at most a moment old.
        localStorage.removeItem(tailKey(id));
      }
    },
    async setAside(id) {
      const stored: unknown = await get(id, database());
      await setMany([[`${BROKEN}${id}`, stored]], database());
      await forget(id);
    },
  };
}

function savedAtOf(value: unknown): number | null {
  const has = typeof value === 'object' && value !== null && 'savedAt' in value;
  return has && typeof value.savedAt === 'number' ? value.savedAt : null;
}
