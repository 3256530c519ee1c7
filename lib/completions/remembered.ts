import type { CompletionSession } from './completion-session';

const MOST_GENERATIONS = 50;

/**
 * Forgets the generations that neither the text nor a change in the history speaks of, and the oldest beyond 50 that do not
 * stand in the text.
 */
export function remembered(session: CompletionSession): CompletionSession {
  const { generated, generations, history } = session;
  const changes = [...history.past, ...history.future].flatMap(({ before, after }) => [before, after]);
  const idsOf = (all: readonly Pick<CompletionSession, 'generated'>[]) =>
    new Set(all.flatMap((one) => one.generated.map(({ generation }) => generation)));
  const inText = idsOf([{ generated }]);
  const needed = idsOf(changes);
  const newest = new Set(
    generations
      .filter(({ id }, index) => needed.has(id) || inText.has(id) || index === generations.length - 1)
      .slice(-MOST_GENERATIONS),
  );
  const kept = generations.filter((generation) => newest.has(generation) || inText.has(generation.id));
  return kept.length === generations.length ? session : { ...session, generations: kept };
}
