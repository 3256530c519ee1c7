import { applyPenalties, FLOOR } from './apply-penalties';
import { generatedToken } from './generated-token';
import type { NextToken } from './next-token';
import { rankTokens } from './ranked-tokens';
import type { GeneratedToken } from './text-generator';
import { decode } from './tokenizer';

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
 *
 * @param plain goes on behind nothing.
 * @param answering answers a text that asks for something or shows a pattern.
 */
export function* readTokens(
  tokens: readonly number[],
  plain: NextToken,
  answering: (prompt: string) => NextToken | undefined,
): Iterable<GeneratedToken> {
  const places = new Set(promptEnds(tokens).slice(-MOST_PLACES));
  const read = (token: number, model: NextToken): GeneratedToken => {
    const ranked = rankTokens(applyPenalties(model.distribution(), new Map(), noPenalties));
    const known = ranked.logprobs[ranked.tokens.indexOf(token)];
    const logprob = known ?? Math.max(Math.log(model.probability(token)), FLOOR);
    return generatedToken(token, logprob, ranked);
  };
  let answer: NextToken | undefined;
  for (const [index, token] of tokens.entries()) {
    let result = read(token, answer ?? plain);
    if (!answer && places.has(index)) {
      answer = answering(decode(tokens.slice(0, index)));
      const answered = answer && read(token, answer);
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
