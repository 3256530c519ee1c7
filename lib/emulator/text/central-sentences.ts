import { searchTerms } from './search-terms';

/** For each sentence, how much it shares with the others: the terms that it has in common, over its length. */
export function centrality(sentences: readonly string[]): number[] {
  const terms = sentences.map((sentence) => new Set(searchTerms(sentence)));
  const frequency = new Map<string, number>();
  for (const own of terms) for (const term of own) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return terms.map((own) => {
    let shared = 0;
    for (const term of own) shared += (frequency.get(term) ?? 1) - 1;
    return shared / Math.sqrt(own.size + 1);
  });
}
