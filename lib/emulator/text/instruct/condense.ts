import type { AnswerCandidate } from '../answer-candidates';
import { centrality } from '../central-sentences';
import { sentencesOf } from '../sentences';

/** The first sentence says what a text is about: it counts this much more than its words do. */
const FIRST = 1.5;

/** Summaries of `count` sentences: the first and the most central ones in their order; the next best as a second way. */
export function summaries(text: string, count: number): AnswerCandidate[] {
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return [];
  const central = centrality(sentences).map((score, i) => score + (i === 0 ? FIRST : 0));
  const ranked = sentences.map((_, i) => i).sort((a, b) => central[b]! - central[a]! || a - b);
  const chosen = (indices: readonly number[]) =>
    [...indices]
      .sort((a, b) => a - b)
      .map((i) => sentences[i]!)
      .join(' ');
  const best = chosen(ranked.slice(0, count));
  const others = sentences.length > count ? chosen([...ranked.slice(0, count - 1), ranked[count]!]) : best;
  return [
    { text: best, weight: 0.75 },
    { text: others, weight: 0.25 },
  ];
}

/** Key points as a list: the sentences with figures, then the most central ones. */
export function keyPoints(text: string, most = 5): AnswerCandidate[] {
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return [];
  const central = centrality(sentences);
  const ranked = sentences
    .map((sentence, i) => ({
      sentence,
      i,
      score: Math.min(3, sentence.match(/\d[\d.,]*/gu)?.length ?? 0) + central[i]! / 10,
    }))
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const list = (count: number) =>
    ranked
      .slice(0, count)
      .sort((a, b) => a.i - b.i)
      .map(({ sentence }) => `- ${sentence}`)
      .join('\n');
  const withFigures = ranked.filter(({ sentence }) => /\d/u.test(sentence)).length;
  const count = Math.min(most, Math.max(3, withFigures));
  return [
    { text: list(count), weight: 0.8 },
    { text: list(Math.max(2, count - 1)), weight: 0.2 },
  ];
}
