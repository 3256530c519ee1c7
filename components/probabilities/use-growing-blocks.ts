import { useState } from 'react';
import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import { growPieces, noPieces, type TokenPiece } from '@/lib/probabilities/token-pieces';
import { growBlocks, type TokenBlock } from './token-blocks';

/** Pieces and blocks of a row of tokens; what was there stays the same objects while the row grows. */
export function useGrowingBlocks(tokens: readonly TokenLogprob[]): {
  pieces: readonly TokenPiece[];
  blocks: readonly TokenBlock[];
} {
  const [grown, setGrown] = useState(() => grow({ row: noPieces, blocks: [] }, tokens));
  const now = grown.row.tokens === tokens ? grown : grow(grown, tokens);
  if (now !== grown) setGrown(now);
  return { pieces: now.row.pieces, blocks: now.blocks };
}

type Grown = { row: typeof noPieces; blocks: readonly TokenBlock[] };

function grow({ row, blocks }: Grown, tokens: readonly TokenLogprob[]): Grown {
  const next = growPieces(row, tokens);
  return { row: next, blocks: growBlocks(blocks, next.pieces) };
}
