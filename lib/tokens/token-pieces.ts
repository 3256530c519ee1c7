import type { Tokenizer } from './create-tokenizer';

/**
 * A text as tokens, and as pieces: neighbouring tokens up to where a character ends, mostly one. Blocks are pieces that
 * are drawn together: whole lines where lines are short. All arrays but `ids` and `byteLengths` end with one entry more
 * that says where the last one ends.
 */
export type TokenPieces = {
  ids: Uint32Array;
  /** Bytes of each token. */
  byteLengths: Uint16Array;
  /** The first token of each piece. */
  firstTokens: Uint32Array;
  /** Where each piece begins in the text, in UTF-16 units. */
  starts: Uint32Array;
  /** The first piece of each block. */
  blocks: Uint32Array;
  /** Pieces of each block that end a line. */
  lineEnds: Uint32Array;
};

const ENOUGH_PIECES = 64;
const MOST_PIECES = 160;
const LINE_FEED = 0x0a;

/** What matters of a token's bytes. */
type Shape = { bytes: number; units: number; continues: boolean; endsLine: boolean };

/** Groups the tokens of a text; `ids` are what the tokenizer made of it. */
export function tokenPieces(ids: Uint32Array, { bytesOf }: Pick<Tokenizer, 'bytesOf'>): TokenPieces {
  const shapes = new Map<number, Shape>();
  const byteLengths = new Uint16Array(ids.length);
  const firstTokens: number[] = [];
  const starts: number[] = [];
  const blocks: number[] = ids.length > 0 ? [0] : [];
  const lineEnds: number[] = ids.length > 0 ? [0] : [];
  let units = 0;
  let lineEnded = false;
  ids.forEach((id, index) => {
    const shape = shapes.get(id) ?? shapeOf(bytesOf(id) ?? new Uint8Array(0));
    shapes.set(id, shape);
    byteLengths[index] = shape.bytes;
    if (!shape.continues || index === 0) {
      const inBlock = firstTokens.length - (blocks.at(-1) ?? 0);
      if (lineEnded) lineEnds[lineEnds.length - 1] = (lineEnds.at(-1) ?? 0) + 1;
      if ((lineEnded && inBlock >= ENOUGH_PIECES) || inBlock >= MOST_PIECES) {
        blocks.push(firstTokens.length);
        lineEnds.push(0);
      }
      firstTokens.push(index);
      starts.push(units);
      lineEnded = false;
    }
    units += shape.units;
    lineEnded ||= shape.endsLine;
  });
  return {
    ids,
    byteLengths,
    firstTokens: Uint32Array.from([...firstTokens, ids.length]),
    starts: Uint32Array.from([...starts, units]),
    blocks: Uint32Array.from([...blocks, firstTokens.length]),
    lineEnds: Uint32Array.from(lineEnds),
  };
}

function shapeOf(bytes: Uint8Array): Shape {
  let units = 0;
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  const [first = 0] = bytes;
  return {
    bytes: bytes.length,
    units,
    continues: (first & 0xc0) === 0x80,
    endsLine: bytes.includes(LINE_FEED),
  };
}
