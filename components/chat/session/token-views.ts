import { createStore } from 'zustand/vanilla';

/** Ids of the answers that are to be read as tokens; a matter of this page, not of the session. */
export const tokenViews = createStore<{ open: ReadonlySet<string> }>(() => ({ open: new Set() }));

/** Shows an answer, with all of its versions, as tokens or as text. */
export function toggleTokens(messageId: string, show = !tokenViews.getState().open.has(messageId)): void {
  const open = new Set(tokenViews.getState().open);
  if (show) open.add(messageId);
  else open.delete(messageId);
  tokenViews.setState({ open });
}
