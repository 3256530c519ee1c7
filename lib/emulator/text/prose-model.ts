import type { NgramModel } from './ngram-model';
import { bytesOf, END, START } from './tokenizer';

/** Goes on in prose: what the corpus has behind a text, in the language that the text is written in. */
export type ProseModel = {
  /** Token -> probability; the sum is below 1 by the single tokens that are left out. */
  distribution(history: readonly number[]): Map<number, number>;
  /** The exact probability of a token. */
  probability(history: readonly number[], token: number): number;
};

/** How many single tokens stay possible at every step. */
const UNIGRAMS = 64;
/** Share of the single tokens where the corpus knows what follows; it is small, so the sentence holds together. */
const SINGLE = 0.02;
/** What remains of a token in another script than the text so far. */
const FOREIGN = { inKorean: 0.05, inOthers: 0.001 };
/** So many tokens back a text shows its language. */
const CONTEXT = 40;

type Script = 'hangul' | 'latin' | 'neutral';

/**
 * The n-gram model as a writer. Read as a measure it leaves much to tokens that never followed each other, in both of its
 * languages; as a writer it keeps to what did:
 *
 *   p(w|h) = (1 - s) f(w) L(w|h) / sum f L  +  s f(w) p_0(w) / sum f p_0
 *
 * L are the levels of the model that know a part of h, p_0 its single tokens, s = 0.02 (1 where no level knows h), and f is
 * small for tokens of another script than that of the last 40 tokens.
 */
export function createProseModel(ngrams: NgramModel): ProseModel {
  const scripts = new Map<number, Script>();
  const scriptOf = (token: number) => {
    const known = scripts.get(token);
    if (known) return known;
    const found = readScript(bytesOf(token));
    scripts.set(token, found);
    return found;
  };
  const weigh = (distribution: ReadonlyMap<number, number>, language: Script) => {
    const weighed = new Map<number, number>();
    let sum = 0;
    for (const [token, probability] of distribution) {
      const own = probability * factor(language, scriptOf(token));
      weighed.set(token, own);
      sum += own;
    }
    return { weighed, sum };
  };
  const singles = ngrams.distribution([]);
  const ranked = [...singles].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([token]) => token);
  const singlesOf = new Map(
    (['hangul', 'latin', 'neutral'] as const).map((language) => {
      const { weighed, sum } = weigh(singles, language);
      return [language, { weighed, sum, likeliest: ranked.toSorted(byWeight(weighed)).slice(0, UNIGRAMS) }];
    }),
  );

  const at = (history: readonly number[]) => {
    const language = languageOf(history.slice(-CONTEXT), scriptOf);
    const { weighed, sum } = weigh(allowed(ngrams.distribution(history, 0), history), language);
    const single = singlesOf.get(language)!;
    const share = sum > 0 ? SINGLE : 1;
    const scale = sum > 0 ? (1 - share) / sum : 0;
    const ofSingle = (token: number) => (share * (single.weighed.get(token) ?? 0)) / single.sum;
    return { known: weighed, scale, ofSingle, likeliest: single.likeliest };
  };

  return {
    distribution(history) {
      const { known, scale, ofSingle, likeliest } = at(history);
      const distribution = new Map<number, number>();
      for (const [token, weight] of known) distribution.set(token, weight * scale + ofSingle(token));
      for (const token of likeliest) if (!distribution.has(token)) distribution.set(token, ofSingle(token));
      return allowed(distribution, history);
    },
    probability(history, token) {
      const { known, scale, ofSingle } = at(history);
      return (known.get(token) ?? 0) * scale + ofSingle(token);
    },
  };
}

/** A text does not begin twice, and does not end where it begins. */
function allowed(distribution: Map<number, number>, history: readonly number[]): Map<number, number> {
  distribution.delete(START);
  if (history.at(-1) === START) distribution.delete(END);
  return distribution;
}

function byWeight(weights: ReadonlyMap<number, number>): (a: number, b: number) => number {
  return (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b;
}

function factor(language: Script, script: Script): number {
  if (script === 'neutral' || language === 'neutral' || script === language) return 1;
  return language === 'hangul' ? FOREIGN.inKorean : FOREIGN.inOthers;
}

/** Korean as soon as there is Hangul: names and commands are often Latin within Korean sentences. */
function languageOf(tokens: readonly number[], scriptOf: (token: number) => Script): Script {
  const scripts = tokens.map(scriptOf);
  if (scripts.includes('hangul')) return 'hangul';
  return scripts.includes('latin') ? 'latin' : 'neutral';
}

/** Of a token's bytes; a part of a character counts as one of Hangul, where such parts are common. */
function readScript(bytes: Uint8Array): Script {
  if (bytes.length === 0 || bytes[0] === 0x3c) return 'neutral';
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (/[\p{Script=Hangul}\ufffd]/u.test(text)) return 'hangul';
  return /\p{Script=Latin}/u.test(text) ? 'latin' : 'neutral';
}
