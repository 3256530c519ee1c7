import type { GeneratedToken, Sampling, TextGenerator } from '@/lib/emulator/text/text-generator';
import { bytesOf, decode, encode } from '@/lib/emulator/text/tokenizer';

/** A text generator whose answer is known: it says `answer`, or repeats what it was told last. */
export function tinyText(answer?: string): TextGenerator {
  function* say(text: string, _sampling?: Sampling): Generator<GeneratedToken> {
    for (const token of encode(text)) {
      const entry = { token, bytes: bytesOf(token), logprob: -0.1 };
      yield { ...entry, top: [entry] };
    }
  }
  return {
    generate: (messages, sampling) => say(answer ?? messages.at(-1)?.content ?? '', sampling),
    continueText: say,
    completeText: (prompt, sampling) => say(answer ?? prompt, sampling),
    fillText: (prefix, _suffix, sampling) => say(answer ?? prefix, sampling),
    readTokens: (tokens) => say(decode(tokens)),
    encode,
    decode,
  };
}
