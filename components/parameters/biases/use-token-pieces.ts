'use client';

import { useEffect, useState } from 'react';
import type { Encoding } from '@/lib/models/model';
import { visibleBytes } from '@/lib/tokens/visible-text';
import type { TokenLookup } from './token-lookup';

type Pieces = {
  encoding: Encoding;
  /** Token id -> what it looks like; null where the encoding has no such id. */
  of: ReadonlyMap<string, string | null>;
  failed: boolean;
};

/** What the tokens of some ids look like; without those that are still being looked up. */
export function useTokenPieces(
  lookup: Pick<TokenLookup, 'find'>,
  encoding: Encoding,
  ids: readonly string[],
): Pieces {
  const none: Pieces = { encoding, of: new Map(), failed: false };
  const [found, setFound] = useState(none);
  const pieces = found.encoding === encoding ? found : none;
  const missing = ids.filter((id) => !pieces.of.has(id)).join();

  useEffect(() => {
    if (missing === '') return;
    let left = false;
    lookup
      .find(encoding, { ids: missing.split(',').map(Number) })
      .then((tokens) => {
        if (left) return;
        const fresh = tokens.map(({ id, bytes }) => [String(id), bytes && visibleBytes(bytes)] as const);
        setFound((before) => ({
          encoding,
          of: new Map([...(before.encoding === encoding ? before.of : []), ...fresh]),
          failed: false,
        }));
      })
      .catch(() => {
        if (!left) setFound((before) => ({ ...before, failed: true }));
      });
    return () => {
      left = true;
    };
  }, [lookup, encoding, missing]);

  return pieces;
}
