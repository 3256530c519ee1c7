const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const signs: Record<string, string> = { ' ': '␣', '\n': '↵', '\r': '␍', '\t': '⇥' };
/** Characters that are not seen, or that change how their neighbours are seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/**
 * A token's bytes so that each of them can be seen: white space as a sign, what is invisible by its code
 * point, and bytes that are no whole characters one by one, such as `\xec\x95`.
 */
export function shownPiece(bytes: Uint8Array): string {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    return Array.from(bytes, shownByte).join('');
  }
  return shownText(text);
}

/** A text with its white space and what is invisible in it made visible. */
export function shownText(text: string): string {
  return text.replace(
    UNSEEN,
    (character) => signs[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

function shownByte(byte: number): string {
  if (byte === 0x20) return '␣';
  return byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
}
