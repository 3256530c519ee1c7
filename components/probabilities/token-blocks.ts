import type { TokenPiece } from '@/lib/probabilities/token-pieces';

/** A stretch of pieces that is drawn as one. */
export type TokenBlock = {
  /** Index of its first piece. */
  from: number;
  pieces: readonly TokenPiece[];
};

const MOST = 100;
/** From so many pieces on a block ends with its line, so that what follows can be a section of its own. */
const ENOUGH = 40;

/** The pieces in blocks. Where the pieces only grew, all blocks but the last stay the same objects. */
export function growBlocks(known: readonly TokenBlock[], pieces: readonly TokenPiece[]): TokenBlock[] {
  const fresh = known.findIndex(
    (block, index) =>
      index === known.length - 1 ||
      block.pieces[0] !== pieces[block.from] ||
      block.pieces.at(-1) !== pieces[block.from + block.pieces.length - 1],
  );
  const blocks = known.slice(0, Math.max(0, fresh));
  let from = blocks.reduce((_, block) => block.from + block.pieces.length, 0);
  while (from < pieces.length) {
    const block = { from, pieces: pieces.slice(from, endOfBlock(pieces, from)) };
    blocks.push(block);
    from += block.pieces.length;
  }
  return blocks;
}

/** Longer paragraphs are broken, or each token would move thousands of others. No sign of a line break stands there. */
const LONGEST_SECTION = 4;

/** Blocks in sections: each but the last ends with a line, so that it can stand below the one before. */
export function sectionsOf(blocks: readonly TokenBlock[]): TokenBlock[][] {
  const sections: TokenBlock[][] = [];
  let open: TokenBlock[] | null = null;
  for (const block of blocks) {
    if (open) open.push(block);
    else sections.push((open = [block]));
    if (endsLine(block.pieces.at(-1)) || open.length === LONGEST_SECTION) open = null;
  }
  return sections;
}

function endOfBlock(pieces: readonly TokenPiece[], from: number): number {
  const last = Math.min(from + MOST, pieces.length);
  for (let end = from + ENOUGH; end < last; end++) if (endsLine(pieces[end - 1])) return end;
  return last;
}

function endsLine(piece: TokenPiece | undefined): boolean {
  return piece?.text.endsWith('\n') ?? false;
}
