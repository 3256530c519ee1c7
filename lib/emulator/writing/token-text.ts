import { impossibleLogprob } from '@/lib/wire/logprob';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const backslash = 0x5c;

/**
 * How `logprobs` of a chat completion spell a token: its text or, when it holds part of a character, its bytes
 * (`\xec\x95`). Source: OpenAI's answers.
 */
export function tokenText(bytes: Uint8Array): string {
  return wholeText(bytes) ?? Array.from(bytes, escaped).join('');
}

/**
 * The same for a text completion, where a mark stands before the bytes and ASCII among them stays as it is, as in Python:
 * `bytes:\xe2\x80`, `bytes: \xf0\x9f`.
 */
export function markedTokenText(bytes: Uint8Array): string {
  const spell = (byte: number) =>
    byte >= 0x20 && byte < 0x7f && byte !== backslash ? String.fromCharCode(byte) : escaped(byte);
  return wholeText(bytes) ?? `bytes:${Array.from(bytes, spell).join('')}`;
}

function wholeText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function escaped(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}

/** A log-probability as it is written: JSON has no infinity. */
export function wireLogprob(logprob: number): number {
  return Math.max(logprob, impossibleLogprob);
}
