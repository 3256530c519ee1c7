export type Bm25Index = {
  /** One score per document, 0 where no term is shared. Terms may carry a weight (1 when absent from the map). */
  scores(terms: ReadonlyMap<string, number>): number[];
  /** What a document would score that holds every term once: the scale on which a score says "how much of it". */
  ceiling(terms: ReadonlyMap<string, number>): number;
};

const K1 = 1.2;
const B = 0.5;

/**
 * Okapi BM25 (Robertson & Zaragoza 2009) with idf = ln(1 + (N - n + 0.5) / (n + 0.5)). `leastDocuments` is the
 * smallest N that the idf assumes, so that a term of the only document still counts for something.
 */
export function createBm25Index(documents: readonly (readonly string[])[], leastDocuments = 8): Bm25Index {
  const postings = new Map<string, Map<number, number>>();
  documents.forEach((terms, document) => {
    for (const term of terms) {
      const posting = postings.get(term) ?? new Map<number, number>();
      posting.set(document, (posting.get(document) ?? 0) + 1);
      postings.set(term, posting);
    }
  });
  const size = Math.max(documents.length, leastDocuments);
  const averageLength =
    documents.reduce((sum, terms) => sum + terms.length, 0) / Math.max(documents.length, 1) || 1;
  const idf = (term: string) => {
    const holding = postings.get(term)?.size ?? 0;
    return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
  };
  return {
    scores(terms) {
      const scores = documents.map(() => 0);
      for (const [term, weight] of terms)
        for (const [document, frequency] of postings.get(term) ?? []) {
          const length = documents[document]?.length ?? 0;
          const saturated =
            (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength));
          scores[document] = (scores[document] ?? 0) + weight * idf(term) * saturated;
        }
      return scores;
    },
    ceiling(terms) {
      let sum = 0;
      for (const [term, weight] of terms) sum += weight * idf(term);
      return sum;
    },
  };
}
