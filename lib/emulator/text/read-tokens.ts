import { applyPenalties, FLOOR } from './apply-penalties';
import { generatedToken } from './generated-token';
import type { NextToken } from './next-token';
import { rankTokens } from './ranked-tokens';
import type { GeneratedToken } from './text-generator';
import { decode } from './tokenizer';

export type Reader = {
  /** Goes on behind nothing, by the corpus alone. */
  plain: NextToken;
  /** The exact probability of the token that comes next under `plain`, however small. */
  probability: (before: readonly number[], token: number) => number;
  /** Answers a text that asks for something or shows a pattern. */
  answering: (prompt: string) => NextToken | undefined;
};

/** Least probability at which a token still belongs to the answer that is being read. */
const ON_TRACK = 0.002;
/** Most places in a text that are tried as the end of a prompt: the last ones. */
const MOST_PLACES = 40;
const noPenalties = { frequencyPenalty: 0, presencePenalty: 0, logitBias: new Map<number, number>() };

/**
 * Each token of a text with the probability that generating gives it where it stands, so that what was generated is read
 * with the probabilities that it was generated with. A text does not tell where a prompt ended and its answer began: at
 * places where that may be, it is read as an answer to what is in front of it when its next token is likelier that way
 * than as plain text, and for as long as it goes on as the answer would.
 */
export function* readTokens(tokens: readonly number[], reader: Reader): Iterable<GeneratedToken> {
  const { plain, probability, answering } = reader;
  const places = new Set(promptEnds(tokens).slice(-MOST_PLACES));
  const read = (token: number, index: number, model: NextToken): GeneratedToken => {
    const ranked = rankTokens(applyPenalties(model.distribution(), new Map(), noPenalties));
    const known = ranked.logprobs[ranked.tokens.indexOf(token)];
    const logprob = known ?? Math.max(Math.log(probability(tokens.slice(0, index), token)), FLOOR);
    return generatedToken(token, logprob, ranked);
  };
  let answer: NextToken | undefined;
  for (const [index, token] of tokens.entries()) {
    let result = read(token, index, answer ?? plain);
    if (!answer && places.has(index)) {
      answer = answering(decode(tokens.slice(0, index)));
      const answered = answer && read(token, index, answer);
      if (answered && answered.logprob > result.logprob) result = answered;
      else answer = undefined;
    }
    yield result;
    if (result.logprob < Math.log(ON_TRACK)) answer = undefined;
    answer?.advance(token);
    plain.advance(token);
  }
}

/** Places where a line ends, or something that wants an answer: `A:`, `->`, `?`. */
function promptEnds(tokens: readonly number[]): number[] {
  const texts = tokens.map((token) => decode([token]));
  return texts.flatMap((text, index) =>
    index > 0 &&
    (text.startsWith('\n') || /[^\p{L}\p{N}\p{M}\s,;'"()\-]\s*$|\n$/u.test(texts[index - 1] ?? ''))
      ? [index]
      : [],
  );
}
