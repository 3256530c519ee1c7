import { createAnchoredModel } from './anchored-model';
import { createAnswerFinder } from './answer-candidates';
import { applyPenalties, FLOOR } from './apply-penalties';
import { createCandidateModel } from './candidate-model';
import { chooseToken } from './choose-token';
import { readConversation } from './conversation';
import { type Corpus, shippedCorpus } from './corpus';
import { corpusTokens } from './corpus-tokens';
import { fillText } from './fill-text';
import { generatedToken } from './generated-token';
import { createNgramModel } from './ngram-model';
import { type Continuation, createContinuationFinder } from './instruct/continuation';
import type { NextToken } from './next-token';
import { createProseModel } from './prose-model';
import { rankTokens } from './ranked-tokens';
import { readTokens } from './read-tokens';
import { seededRandom } from './seeded-random';
import type { GeneratedToken, Sampling, TextGenerator } from './text-generator';
import { decode, encode, END, START } from './tokenizer';

export type TextGeneratorOptions = {
  corpus?: Corpus;
  /** Order of the n-gram model. */
  order?: number;
  /** Probability of leaving the retrieved candidates for the n-gram model, per token. */
  wander?: number;
  /** Where an answer is cut when it does not end by itself. */
  maxTokens?: number;
};

/** The same for texts of a strict form (JSON, HTML, SQL), which one wrong token would break. */
const STRICT_WANDER = 1e-6;

/** Of a suffix the model sees this much: what stands before it reaches no further. */
const SUFFIX_TOKENS = 8;

/**
 * Builds the emulator's text model: tokens of o200k_base, an n-gram model of the corpus, and retrieval over the
 * request. Takes well under two seconds and is meant to be done once; the import of this module loads the tokenizer,
 * so import it when it is first needed. The generator keeps no state between calls.
 */
export function createTextGenerator({
  corpus = shippedCorpus,
  order = 5,
  wander = 0.002,
  maxTokens = 4096,
}: TextGeneratorOptions = {}): TextGenerator {
  const ngrams = createNgramModel(corpusTokens(corpus), order);
  const prose = createProseModel(ngrams);
  const findAnswers = createAnswerFinder(corpus);
  const findContinuation = createContinuationFinder(findAnswers);

  function* sample(model: NextToken, sampling: Sampling): Iterable<GeneratedToken> {
    const random = seededRandom(sampling.seed);
    const written = new Map<number, number>();
    for (let i = 0; i < maxTokens; i++) {
      const ranked = rankTokens(applyPenalties(model.distribution(), written, sampling));
      if (ranked.tokens.length === 0) return;
      const chosen = chooseToken(ranked, sampling, random);
      const token = ranked.tokens[chosen]!;
      if (token === END) return;
      yield generatedToken(token, ranked.logprobs[chosen]!, ranked);
      written.set(token, (written.get(token) ?? 0) + 1);
      model.advance(token);
    }
  }

  /** One of the possible texts, now and then left for what the corpus has; behind what is written of it already. */
  function speaking({ candidates, written = '', strict = false }: Continuation): NextToken {
    const begun = candidates.filter(({ text }) => text.startsWith(written));
    const known = begun.length > 0 ? written.length : 0;
    const texts = (begun.length > 0 ? begun : candidates).map(({ text, weight }) => ({
      tokens: [START, ...encode(text.slice(known)), END],
      weight,
    }));
    const history = [START, ...encode(written)];
    const models = [
      ...(strict && begun.length > 0 ? [createAnchoredModel(START, texts)] : []),
      createCandidateModel(START, texts),
    ];
    const advance = (token: number) => models.forEach((model) => model.advance(token));
    if (begun.length === 0) history.slice(1).forEach(advance);
    const retrieve = () => {
      for (const model of models) {
        const found = model.distribution();
        if (found) return found;
      }
      return undefined;
    };
    return {
      distribution() {
        const retrieved = retrieve();
        return retrieved
          ? mix(retrieved, prose.distribution(history), strict ? STRICT_WANDER : wander)
          : prose.distribution(history);
      },
      probability(token) {
        const retrieved = retrieve();
        const known = prose.probability(history, token);
        const share = strict ? STRICT_WANDER : wander;
        return retrieved ? (1 - share) * (retrieved.get(token) ?? 0) + share * known : known;
      },
      advance(token) {
        history.push(token);
        advance(token);
      },
    };
  }

  /** What the corpus has behind a text. */
  function goingOn(text: string): NextToken {
    const history = [START, ...encode(text)];
    return {
      distribution: () => prose.distribution(history),
      probability: (token) => prose.probability(history, token),
      advance: (token) => history.push(token),
    };
  }

  function answering(prompt: string): NextToken | undefined {
    const continuation = findContinuation(prompt);
    return continuation && speaking(continuation);
  }

  /** Logarithm of the probability of tokens behind others, by the corpus. */
  function logprob(before: readonly number[], tokens: readonly number[]): number {
    const history = [START, ...before.slice(-order)];
    return tokens.reduce((sum, token) => {
      const own = Math.max(Math.log(ngrams.probability(history, token)), FLOOR);
      history.push(token);
      return sum + own;
    }, 0);
  }

  return {
    encode,
    decode: (tokens) => decode(tokens),

    generate(messages, sampling, begun = '') {
      const model = speaking({ candidates: findAnswers(readConversation(messages)) });
      for (const token of encode(begun)) model.advance(token);
      return sample(model, sampling);
    },

    continueText: (text, sampling) => sample(goingOn(text), sampling),

    completeText: (prompt, sampling) => sample(answering(prompt) ?? goingOn(prompt), sampling),

    readTokens: (tokens) => readTokens(tokens, goingOn(''), answering),

    fillText(prefix, suffix, sampling, maxTokens) {
      const continuation = findContinuation(prefix);
      return fillText({
        prefix: encode(prefix),
        suffix: encode(suffix).slice(0, SUFFIX_TOKENS),
        begin: () => (continuation ? speaking(continuation) : goingOn(prefix)),
        write: (model, seed) => sample(model, { ...sampling, seed }),
        logprob,
        maxTokens,
        temperature: sampling.temperature,
        seed: sampling.seed,
      });
    },
  };
}

/** (1 - share) first + share second, kept in `first`; `second` is normalised on the way. */
function mix(
  first: Map<number, number>,
  second: ReadonlyMap<number, number>,
  share: number,
): Map<number, number> {
  let sum = 0;
  for (const probability of second.values()) sum += probability;
  for (const [token, probability] of first) first.set(token, probability * (1 - share));
  for (const [token, probability] of second)
    first.set(token, (first.get(token) ?? 0) + (share * probability) / sum);
  return first;
}
