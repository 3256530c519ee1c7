import { newId } from '@/components/call/new-id';
import type { Kept } from './draft-kind';
import type { DraftStorage } from './draft-storage';

/** So long a reloaded page waits for the page that it was to let go of its draft. */
const RELOAD_MS = 400;
const MOST_DRAFTS = 20;

/** The draft that this tab alone writes. */
export type Claim<Draft, Running> = {
  id: string;
  stored: Kept<Draft, Running> | null;
  /** A draft was found that could not be read. */
  broken: boolean;
  release: () => void;
};

/**
 * Finds this tab's draft: its own after a reload, a copy of it in a duplicated tab, in a new tab the newest that no living tab
 * holds, else a new one. The lock of the browser ends with the tab, however it ends, so two tabs never write the same draft.
 * The tab's session storage has the id of its draft under `key`: it survives a reload, and is copied when the tab is.
 */
export async function claimDraft<Draft, Running>(
  key: string,
  storage: DraftStorage<Draft, Running>,
): Promise<Claim<Draft, Running>> {
  const claimNew = async (stored: Kept<Draft, Running> | null) => {
    const id = newId();
    const release = await hold(key, id, 0);
    return { id, stored, broken: false, release: release ?? (() => undefined) };
  };
  const opened = async (id: string, release: () => void) => {
    const stored = await storage.read(id);
    if (stored !== 'broken') return { id, stored, broken: false, release };
    await storage.setAside(id);
    return { id, stored: null, broken: true, release };
  };
  const claimOwn = async (id: string) => {
    const release = await hold(key, id, RELOAD_MS);
    if (release) return opened(id, release);
    const original = await storage.read(id);
    return claimNew(original === 'broken' ? null : original);
  };
  const claimNewest = async () => {
    // Without locks nobody knows which drafts are in use.
    if (!hasLocks()) return null;
    for (const id of await storage.ids()) {
      const release = await hold(key, id, 0);
      if (release) return opened(id, release);
    }
    return null;
  };

  const own = sessionStorage.getItem(key);
  const claim = own === null ? ((await claimNewest()) ?? (await claimNew(null))) : await claimOwn(own);
  sessionStorage.setItem(key, claim.id);
  return claim;
}

/** Removes the oldest drafts that no tab holds. */
export async function pruneDrafts<Draft, Running>(
  key: string,
  storage: DraftStorage<Draft, Running>,
): Promise<void> {
  if (!hasLocks()) return;
  for (const id of (await storage.ids()).slice(MOST_DRAFTS)) {
    const release = await hold(key, id, 0);
    if (!release) continue;
    await storage.forget(id);
    release();
  }
}

/** Web Locks need a secure context. */
function hasLocks(): boolean {
  return 'locks' in navigator;
}

/** Holds a draft's lock until released; null when another tab has it and does not let go in time. */
function hold(key: string, id: string, waitMs: number): Promise<(() => void) | null> {
  if (!hasLocks()) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    const keep = (lock: Lock | null) => {
      if (!lock) return resolve(null);
      return new Promise<void>((end) => resolve(() => end()));
    };
    const options = waitMs === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(waitMs) };
    navigator.locks.request(`${key}:${id}`, options, keep).catch(() => resolve(null));
  });
}
