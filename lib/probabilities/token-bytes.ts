import type { LogprobEntry } from './token-logprob';

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The bytes of a token: as the server gave them, else as its text spells them, else the UTF-8 of its text. Two spellings
 * of a token that holds part of a character are known: `bytes:\xe2\x80` (text completions; ASCII may stand among the
 * escapes) and `\xec\x95` (chat). Text that only looks like the second, such as `\x41` in source code, is text.
 */
export function tokenBytes({ token, bytes }: Pick<LogprobEntry, 'token' | 'bytes'>): Uint8Array {
  return bytes ? new Uint8Array(bytes) : (spelledBytes(token) ?? encoder.encode(token));
}

/** The bytes that the text of a token spells; null where the text is the token. */
export function spelledBytes(token: string): Uint8Array | null {
  if (!token.includes('\\x')) return null;
  if (/^bytes:[\x20-\x7e]*\\x[\da-f]{2}/i.test(token)) return unescaped(token.slice('bytes:'.length));
  if (!/^(?:\\x[\da-f]{2})+$/i.test(token)) return null;
  const bytes = unescaped(token);
  return isWholeText(bytes) ? null : bytes;
}

/** Whether bytes are text by themselves: no character begins before them or ends after them. */
export function isWholeText(bytes: Uint8Array): boolean {
  try {
    strictDecoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function unescaped(text: string): Uint8Array {
  const parts = text.match(/\\x[\da-f]{2}|[^]/gi) ?? [];
  return Uint8Array.from(
    parts.flatMap((part) => (part.length > 1 ? [parseInt(part.slice(2), 16)] : [...encoder.encode(part)])),
  );
}
