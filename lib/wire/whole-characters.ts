/** Neighbouring pieces `from` (inclusive) to `to` (exclusive) whose bytes together are the whole characters of `text`. */
export type CharacterGroup = { from: number; to: number; text: string };

/** What a character still lacks: how many bytes, and between which values the next one has to be. */
type Expected = { bytes: number; lowest: number; highest: number };

const nothing: Expected = { bytes: 0, lowest: 0x80, highest: 0xbf };

/** A BOM in the middle of a text is a character like any other. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Groups pieces of UTF-8, such as the bytes of tokens, until each group ends where a character ends: a Hangul syllable or
 * an emoji can be spread over several tokens. Bytes that belong to no character read as U+FFFD and hold nothing back: a
 * group whose last character can no longer become whole ends before the piece that shows it. Every piece is in exactly
 * one group, and the groups are in order. Source of the byte ranges: Unicode Standard, table 3-7 (WHATWG Encoding,
 * "UTF-8 decoder").
 */
export function wholeCharacters(pieces: readonly Uint8Array[]): CharacterGroup[] {
  const groups: CharacterGroup[] = [];
  let expected = nothing;
  let from = 0;
  const close = (to: number) => {
    groups.push({ from, to, text: decoder.decode(joined(pieces, from, to)) });
    from = to;
  };
  pieces.forEach((piece, index) => {
    const first = piece[0];
    if (from < index && first !== undefined && !fits(first, expected)) {
      close(index);
      expected = nothing;
    }
    for (const byte of piece) expected = after(byte, expected);
    if (expected.bytes === 0) close(index + 1);
  });
  if (from < pieces.length) close(pieces.length);
  return groups;
}

function fits(byte: number, { lowest, highest }: Expected): boolean {
  return byte >= lowest && byte <= highest;
}

function after(byte: number, expected: Expected): Expected {
  if (expected.bytes > 0 && fits(byte, expected)) return { ...nothing, bytes: expected.bytes - 1 };
  if (byte >= 0xc2 && byte <= 0xdf) return { ...nothing, bytes: 1 };
  if (byte >= 0xe0 && byte <= 0xef) {
    return { bytes: 2, lowest: byte === 0xe0 ? 0xa0 : 0x80, highest: byte === 0xed ? 0x9f : 0xbf };
  }
  if (byte >= 0xf0 && byte <= 0xf4) {
    return { bytes: 3, lowest: byte === 0xf0 ? 0x90 : 0x80, highest: byte === 0xf4 ? 0x8f : 0xbf };
  }
  return nothing;
}

function joined(pieces: readonly Uint8Array[], from: number, to: number): Uint8Array {
  const only = pieces[from];
  if (to === from + 1 && only) return only;
  const parts = pieces.slice(from, to);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
