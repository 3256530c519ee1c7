import type { Encoding } from '@/lib/models/model';
import type { TextMeasure } from '@/lib/tokens/measure-text';
import type { IdProblem } from '@/lib/tokens/read-ids';
import type { TokenPieces } from '@/lib/tokens/token-pieces';

/** What the page asks. A text replaces the one before, whose work is given up. */
export type WorkerRequest =
  | { kind: 'tokenize'; id: number; encoding: Encoding; text: string }
  | { kind: 'decode'; id: number; encoding: Encoding; written: string };

export type Decoded = {
  /** The text of the ids, as far as there are no problems. */
  text: string;
  tokens: number;
  /** The first problems, and how many there are in all. */
  problems: readonly IdProblem[];
  problemCount: number;
  /** Ids are lower than this. */
  size: number;
};

/** `ready` is said once, unasked: what is sent before may be lost. */
export type WorkerMessage = WorkerReply | { kind: 'ready' };

/** What comes back for the request of the same id: the pieces first, then what is good to know beside them. */
export type WorkerReply =
  | { kind: 'pieces'; id: number; pieces: TokenPieces }
  | { kind: 'count'; id: number; encoding: Encoding; tokens: number }
  | { kind: 'measure'; id: number; measure: TextMeasure }
  | { kind: 'decoded'; id: number; decoded: Decoded }
  | { kind: 'failed'; id: number; encoding: Encoding };
