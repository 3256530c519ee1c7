'use client';

import { useEffect, useMemo, useRef } from 'react';
import { createTokenLookup, type TokenLookup } from './token-lookup';

/** A token lookup for as long as the component lives. */
export function useTokenLookup(): Pick<TokenLookup, 'find'> {
  const lookup = useRef<TokenLookup>(null);
  useEffect(
    () => () => {
      lookup.current?.close();
      lookup.current = null;
    },
    [],
  );
  return useMemo(
    () => ({ find: (encoding, of) => (lookup.current ??= createTokenLookup()).find(encoding, of) }),
    [],
  );
}
