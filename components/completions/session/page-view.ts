import { createStore } from 'zustand/vanilla';

/** How the text is shown; a matter of this page, not of the session. */
export const pageView = createStore<{ show: 'text' | 'tokens'; rawJson: boolean; viewCode: boolean }>(() => ({
  show: 'text',
  rawJson: false,
  viewCode: false,
}));
