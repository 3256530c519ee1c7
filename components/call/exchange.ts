import { createStore, type StoreApi } from 'zustand/vanilla';

/** The last call as it went over the wire, for "Show raw JSON". Kept beside the session: it is no part of the conversation. */
export type Exchange = {
  url: string;
  /** The body as it was sent. */
  request: string;
  status: number | null;
  headers: readonly (readonly [string, string])[];
  /** The payload of each event; one entry for an answer that came whole. Grows while the answer streams. */
  events: readonly string[];
};

export type ExchangeStore = StoreApi<{ last: Exchange | null }>;

export function createExchangeStore(): ExchangeStore {
  return createStore(() => ({ last: null }));
}
