'use client';

import { useEffect, useRef, useState } from 'react';
import type { Encoding } from '@/lib/models/model';
import type { TextMeasure } from '@/lib/tokens/measure-text';
import type { TokenPieces } from '@/lib/tokens/token-pieces';
import { createTokenizerClient, type TokenizerClient } from './tokenizer-client';

/** The tokens of a text, and the text and encoding that they are of: the page may have moved on since. */
export type Tokenized = { text: string; encoding: Encoding; pieces: TokenPieces };

/** What is known of a text, which may be one that the page showed a moment ago. */
export type Of<Value> = { text: string; value: Value };

export type Tokenization = {
  tokenized: Tokenized | undefined;
  measure: Of<TextMeasure> | undefined;
  counts: Partial<Record<Encoding, Of<number>>>;
  /** Encodings whose file did not come. */
  failed: readonly Encoding[];
  /** What is shown belongs to an earlier text or encoding. */
  working: boolean;
  retry: () => void;
};

type Known = Omit<Tokenization, 'retry' | 'working'>;

const nothing: Known = {
  tokenized: undefined,
  measure: undefined,
  counts: {},
  failed: [],
};

const PAUSE_MS = 60;
/** A longer text is copied to the worker less often. */
const PAUSE_MS_PER_CHARACTER = 0.0003;

/** Tokenizes off the page's thread; what is known of the text before stays until there is something newer. */
export function useTokenization(text: string, encoding: Encoding): Tokenization {
  const [known, setKnown] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  const client = useRef<TokenizerClient>(null);
  const asked = useRef({ id: 0, text: '', encoding });

  useEffect(() => {
    const created = createTokenizerClient((reply) => {
      if (reply.id !== asked.current.id) return;
      const { text: of, encoding: chosen } = asked.current;
      setKnown((before) => {
        switch (reply.kind) {
          case 'pieces':
            return { ...before, tokenized: { text: of, encoding: chosen, pieces: reply.pieces } };
          case 'measure':
            return { ...before, measure: { text: of, value: reply.measure } };
          case 'count':
            return {
              ...before,
              counts: { ...before.counts, [reply.encoding]: { text: of, value: reply.tokens } },
              failed: before.failed.filter((each) => each !== reply.encoding),
            };
          case 'failed':
            return { ...before, failed: [...new Set([...before.failed, reply.encoding])] };
          default:
            return before;
        }
      });
    });
    client.current = created;
    return () => {
      created.close();
      client.current = null;
    };
  }, [attempt]);

  useEffect(() => {
    const timer = setTimeout(
      () => {
        const id = client.current?.ask({ kind: 'tokenize', text, encoding }) ?? 0;
        asked.current = { id, text, encoding };
      },
      PAUSE_MS + text.length * PAUSE_MS_PER_CHARACTER,
    );
    return () => clearTimeout(timer);
  }, [text, encoding, attempt]);

  const { tokenized } = known;
  return {
    ...known,
    working: tokenized?.text !== text || tokenized.encoding !== encoding,
    retry: () => {
      setKnown((before) => ({ ...before, failed: [] }));
      setAttempt((number) => number + 1);
    },
  };
}
