import type { Language } from './language-of';
import { searchTerms } from './search-terms';
import { sentencesOf } from './sentences';

const asked = /summar|minutes|key points|tl;?dr|요약|정리해|회의록|핵심/iu;
const action =
  /\b(?:will|to do|todo|needs? to|has to|have to|by (?:mon|tue|wed|thu|fri|sat|sun|next|the end|tomorrow))|해야|하기로|까지|담당|예정/iu;
const words: Record<Language, { summary: string; actions: string }> = {
  en: { summary: '**Summary**', actions: '**Action items**' },
  ko: { summary: '**요약**', actions: '**할 일**' },
};

const LEAST_SENTENCES = 4;
const LEAST_LENGTH = 160;

/** Whether a system message or question asks for a summary. */
export function asksForSummary(text: string): boolean {
  return asked.test(text);
}

/**
 * An extractive summary in markdown: the three sentences that share most with the rest, in their order, then the
 * sentences that promise something. Undefined for texts too short to need one.
 */
export function extractiveSummary(text: string, language: Language): string | undefined {
  const sentences = sentencesOf(text).filter((sentence) => sentence.length > 8 && !/[:?]$/u.test(sentence));
  if (sentences.length < LEAST_SENTENCES || text.length < LEAST_LENGTH) return undefined;
  const terms = sentences.map((sentence) => new Set(searchTerms(sentence)));
  const frequency = new Map<string, number>();
  for (const own of terms) for (const term of own) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const central = terms.map((own) => {
    let shared = 0;
    for (const term of own) shared += (frequency.get(term) ?? 1) - 1;
    return shared / Math.sqrt(own.size + 1);
  });
  const actions = sentences.filter((sentence) => action.test(sentence)).slice(0, 5);
  const best = sentences
    .map((sentence, index) => ({ sentence, index, score: central[index]! }))
    .filter(({ sentence }) => !actions.includes(sentence) || actions.length === sentences.length)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, 3)
    .sort((a, b) => a.index - b.index);
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  const heading = words[language];
  const parts = [`${heading.summary}\n\n${list(best.map(({ sentence }) => sentence))}`];
  if (actions.length > 0) parts.push(`${heading.actions}\n\n${list(actions)}`);
  return parts.join('\n\n');
}
