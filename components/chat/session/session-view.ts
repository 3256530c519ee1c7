import { createStore } from 'zustand/vanilla';

/** How the transcript is shown; a matter of this page, not of the session. */
export const sessionView = createStore<{ plain: boolean; rawJson: boolean; viewCode: boolean }>(() => ({
  plain: false,
  rawJson: false,
  viewCode: false,
}));
