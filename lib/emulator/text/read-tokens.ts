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
 * Each token of a text with the probability that generating gives it where it stands: as part of the answer to what is in
 * front of it, where a prompt may have ended and the answer goes on as the model would, else as plain text. So what was
 * generated is read with the probabilities that it was generated with.
 */
export function* readTokens(tokens: readonly number[], reader: Reader): Iterable<GeneratedToken> {
  const { plain, probability, answering } = reader;
  const places = new Set(promptEnds(tokens).slice(-MOST_PLACES));
  let answer: NextToken | undefined;
  for (const [index, token] of tokens.entries()) {
    if (!answer && places.has(index)) answer = answering(decode(tokens.slice(0, index)));
    const ranked = rankTokens(applyPenalties((answer ?? plain).distribution(), new Map(), noPenalties));
    const place = ranked.tokens.indexOf(token);
    const logprob =
      ranked.logprobs[place] ?? Math.max(Math.log(probability(tokens.slice(0, index), token)), FLOOR);
    yield generatedToken(token, logprob, ranked);
    if (logprob < Math.log(ON_TRACK)) answer = undefined;
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
