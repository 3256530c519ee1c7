import { newId } from '@/components/call/new-id';
import { draftIds, forgetDraft, readDraft, setAside, type StoredDraft } from './draft-storage';

/** Survives a reload, and is copied when the tab is. */
const TAB_KEY = 'chat-draft';
/** So long a reloaded page waits for the page that it was to let go of its draft. */
const RELOAD_MS = 400;
const MOST_DRAFTS = 20;

/** The draft that this tab alone writes. */
export type Claim = {
  id: string;
  stored: StoredDraft | null;
  /** A draft was found that could not be read. */
  broken: boolean;
  release: () => void;
};

/**
 * Finds this tab's draft: its own after a reload, a copy of it in a duplicated tab, in a new tab the newest that no living tab
 * holds, else a new one. The lock of the browser ends with the tab, however it ends, so two tabs never write the same draft.
 */
export async function claimDraft(): Promise<Claim> {
  const own = sessionStorage.getItem(TAB_KEY);
  const claim =
    (own === null ? null : await claimOwn(own)) ?? (await claimNewest()) ?? (await claimNew(null));
  sessionStorage.setItem(TAB_KEY, claim.id);
  return claim;
}

async function claimOwn(id: string): Promise<Claim | null> {
  const release = await hold(id, RELOAD_MS);
  if (release) return opened(id, release);
  const original = await readDraft(id);
  return claimNew(original === 'broken' ? null : original);
}

async function claimNewest(): Promise<Claim | null> {
  // Without locks nobody knows which drafts are in use.
  if (!hasLocks()) return null;
  for (const id of await draftIds()) {
    const release = await hold(id, 0);
    if (release) return opened(id, release);
  }
  return null;
}

async function claimNew(stored: StoredDraft | null): Promise<Claim> {
  const id = newId();
  const release = await hold(id, 0);
  return { id, stored, broken: false, release: release ?? (() => undefined) };
}

async function opened(id: string, release: () => void): Promise<Claim> {
  const stored = await readDraft(id);
  if (stored !== 'broken') return { id, stored, broken: false, release };
  await setAside(id);
  return { id, stored: null, broken: true, release };
}

/** Removes the oldest drafts that no tab holds. */
export async function pruneDrafts(): Promise<void> {
  if (!hasLocks()) return;
  for (const id of (await draftIds()).slice(MOST_DRAFTS)) {
    const release = await hold(id, 0);
    if (!release) continue;
    await forgetDraft(id);
    release();
  }
}

/** Web Locks need a secure context. */
function hasLocks(): boolean {
  return 'locks' in navigator;
}

/** Holds a draft's lock until released; null when another tab has it and does not let go in time. */
function hold(id: string, waitMs: number): Promise<(() => void) | null> {
  if (!hasLocks()) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    const keep = (lock: Lock | null) => {
      if (!lock) return resolve(null);
      return new Promise<void>((end) => resolve(() => end()));
    };
    const options = waitMs === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(waitMs) };
    navigator.locks.request(`chat-draft:${id}`, options, keep).catch(() => resolve(null));
  });
}
