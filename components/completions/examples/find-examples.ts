import type { CompletionExample } from '@/lib/completions/example';
import type { RecordedDistribution } from '@/lib/probabilities/recorded-distribution';

type InBothLanguages = { en?: string | undefined; ko?: string | undefined };

/** What of an example or of a recorded distribution is searched. */
const textsOf = (entry: CompletionExample | RecordedDistribution): readonly InBothLanguages[] =>
  'note' in entry
    ? [entry.title, entry.note, { en: entry.prompt }]
    : [entry.title, entry.description, entry.text];

/** Those that have every word that was typed, in either language. */
export function findExamples<Entry extends CompletionExample | RecordedDistribution>(
  entries: readonly Entry[],
  typed: string,
): readonly Entry[] {
  const words = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    const text = folded(
      textsOf(entry)
        .flatMap(({ en = '', ko = '' }) => [en, ko])
        .join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
