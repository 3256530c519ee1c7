import type { AnswerCandidate } from '../answer-candidates';
import { languageOf } from '../language-of';
import { namedOptions } from './class-options';
import { classify } from './classify';

const classifying = /classif|categor|sentiment|label|decide|\bis\b|분류|나눠|감정|판단|인지/iu;
const moods = { en: ['Positive', 'Neutral', 'Negative'], ko: ['긍정', '중립', '부정'] };

/** The class of a text, or of each entry of a numbered list; undefined where no classes are asked for. */
export function classAnswer(
  head: string,
  instruction: string,
  body: string,
): { isList: boolean; candidates: AnswerCandidate[] } | undefined {
  const named = namedOptions(instruction);
  const asksMood = /sentiment|감정/iu.test(instruction) && classifying.test(instruction);
  const options = named.length >= 2 ? named : asksMood ? moods[languageOf(head)] : [];
  if (options.length === 0 || !classifying.test(instruction)) return undefined;
  const entries = [...head.matchAll(/^[ \t]{0,20}\d{1,2}[.)][ \t]+(.+)$/gmu)].map(([, entry = '']) => entry);
  if (entries.length < 2)
    return { isList: false, candidates: classify(withoutOrders(body, options), options) };
  const ranked = entries.map((entry) => classify(entry, options));
  const list = (chosen: readonly { text: string }[][]) =>
    chosen.map(([best], i) => `${i + 1}. ${best?.text}`).join('\n');
  const unsure = ranked
    .map(([best]) => best!.weight)
    .reduce((least, own, i, all) => (own < all[least]! ? i : least), 0);
  const other = ranked.map((own, i) => (i === unsure ? own.slice(1) : own));
  const share = ranked[unsure]![0]!.weight;
  return {
    isList: true,
    candidates: [
      { text: list(ranked), weight: share },
      { text: list(other), weight: 1 - share },
    ],
  };
}

/** A text without its label and without the sentence that names the classes. */
function withoutOrders(body: string, options: readonly string[]): string {
  const sentences = body.replace(/^[^\n:：]{1,20}[:：]\s*/u, '').split(/(?<=[.!?])\s+/u);
  return sentences.filter((sentence) => !options.every((option) => sentence.includes(option))).join(' ');
}
