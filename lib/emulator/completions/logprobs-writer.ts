import type { JsonObject } from '@/lib/wire/json';
import type { TokenLogprob } from '../text/text-generator';
import { markedTokenText, wireLogprob } from '../writing/token-text';

/** A token of prompt or answer; the first of a prompt has no probability. */
export type ListedToken = {
  bytes: Uint8Array;
  logprob: number | null;
  top: readonly Pick<TokenLogprob, 'bytes' | 'logprob'>[];
};

/**
 * Writes `choices[].logprobs` of one choice, piece after piece: four lists that run alongside each other. Each entry of
 * `top_logprobs` holds the likeliest tokens and the one that stands there, whether or not it is among them. Offsets count
 * Unicode code points of prompt and text together, because that is what a character is in OpenAI's server (Python); a
 * token that begins inside a character has the offset of that character.
 */
export class LogprobsWriter {
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private offset: number;

  /**
   * @param top how many of the likeliest tokens are told.
   * @param before text in front of the first token.
   */
  constructor(
    private readonly top: number,
    before: string,
  ) {
    this.offset = codePoints(before);
  }

  write(tokens: readonly ListedToken[]): JsonObject {
    return {
      tokens: tokens.map(({ bytes }) => markedTokenText(bytes)),
      token_logprobs: tokens.map(({ logprob }) => logprob && wireLogprob(logprob)),
      top_logprobs: tokens.map((token) => this.likeliest(token)),
      text_offset: tokens.map(({ bytes }) => this.advance(bytes)),
    };
  }

  private advance(bytes: Uint8Array): number {
    const from = this.offset;
    this.offset += codePoints(this.decoder.decode(bytes, { stream: true }));
    return from;
  }

  private likeliest({ bytes, logprob, top }: ListedToken): JsonObject | null {
    if (logprob === null) return null;
    const entries = [...top.slice(0, this.top), { bytes, logprob }];
    return Object.fromEntries(
      entries.map((entry) => [markedTokenText(entry.bytes), wireLogprob(entry.logprob)]),
    );
  }
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
