import type { ZodMiniType } from 'zod/mini';

/**
 * What a page keeps in the browser: its draft, and apart from it what is on its way, so that a long draft is not written
 * again with each word of an answer.
 */
export type Kept<Draft, Running> = { draft: Draft; running: Running | null };

/** What checks a stored draft. */
export type DraftSchemas<Draft, Running> = {
  draftSchema: ZodMiniType<Draft>;
  runningSchema: ZodMiniType<Running>;
};

/** How one page keeps its state. */
export type DraftKind<State, Draft extends { savedAt: number }, Running> = {
  /** Name of the IndexedDB database. */
  database: string;
  /** Names the tab's note of its draft, the locks and the tails; another for each page. */
  key: string;
  /** Called only where there is a stored draft: the page is there sooner without the schemas. */
  loadSchemas: () => Promise<DraftSchemas<Draft, Running>>;
  /** Whether two states have the same draft. Asked with every change of the state. */
  isSame: (before: State, now: State) => boolean;
  draftOf: (state: State) => Draft;
  runningOf: (state: State) => Running | null;
};
