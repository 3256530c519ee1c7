const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** OpenAI's value for a token that is out of the question. */
const impossible = -9999;

/**
 * How `logprobs` spell a token: its text, or, when it holds part of a character, its bytes (`\xec\x95`) behind a mark.
 * The mark of `completions` is `bytes:`, a chat completion has none. Source: OpenAI's answers.
 */
export function tokenText(bytes: Uint8Array, mark = ''): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return mark + Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  }
}

/** A log-probability as it is written: JSON has no infinity. */
export function wireLogprob(logprob: number): number {
  return Math.max(logprob, impossible);
}
