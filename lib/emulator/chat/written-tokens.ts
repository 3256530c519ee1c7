import type { TextGenerator } from '../text/text-generator';
import type { AnswerToken } from '../writing/choice';

const utf8 = new TextEncoder();

/**
 * Text that was written by a rule, cut at the borders of the model's tokens; where several tokens share a character
 * they come as one. Each is certain, which its log-probability of 0 says.
 */
export function* writtenTokens(text: string, generator: TextGenerator): Generator<AnswerToken> {
  let waiting: number[] = [];
  for (const token of generator.encode(text)) {
    waiting.push(token);
    const piece = generator.decode(waiting);
    if (piece.includes('\ufffd')) continue;
    yield certain(piece, waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield certain(generator.decode(waiting), waiting);
}

function certain(text: string, tokens: readonly number[]): AnswerToken {
  const entry = { token: tokens[0] ?? 0, bytes: utf8.encode(text), logprob: 0 };
  return { ...entry, top: [entry], count: tokens.length };
}
