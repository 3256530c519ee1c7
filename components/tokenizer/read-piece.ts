import type { Tokenized } from './use-tokenization';

/** One piece of a tokenized text: its characters and the tokens that make it up. */
export type Piece = {
  text: string;
  /** Place of its first token in the text, from zero. */
  first: number;
  tokens: readonly { id: number; bytes: Uint8Array }[];
};

const utf8 = new TextEncoder();

/** The piece of that number, with the bytes of each token. */
export function readPiece({ text: whole, pieces }: Tokenized, piece: number): Piece {
  const text = pieceText({ text: whole, pieces }, piece);
  const bytes = utf8.encode(text);
  const first = pieces.firstTokens[piece] ?? 0;
  let from = 0;
  const tokens = pieceIds({ pieces }, piece).map((id, index) => {
    const to = from + (pieces.byteLengths[first + index] ?? 0);
    const token = { id, bytes: bytes.subarray(from, to) };
    from = to;
    return token;
  });
  return { text, first, tokens };
}

/** The characters of a piece. */
export function pieceText({ text, pieces }: Pick<Tokenized, 'text' | 'pieces'>, piece: number): string {
  return text.slice(pieces.starts[piece], pieces.starts[piece + 1]);
}

/** The ids of a piece. */
export function pieceIds({ pieces }: Pick<Tokenized, 'pieces'>, piece: number): number[] {
  return [...pieces.ids.subarray(pieces.firstTokens[piece], pieces.firstTokens[piece + 1])];
}

/** The block that a piece stands in. */
export function blockOf({ pieces }: Pick<Tokenized, 'pieces'>, piece: number): number {
  let low = 0;
  let high = pieces.blocks.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((pieces.blocks[middle] ?? 0) <= piece) low = middle;
    else high = middle;
  }
  return low;
}
