import type { ChoicePiece } from '../writing/choice';

/** Reasoning tokens by effort; multiples of 64, as Azure reports them. */
const tokensByEffort: Readonly<Record<string, number>> = {
  none: 0,
  minimal: 0,
  low: 64,
  medium: 128,
  high: 256,
  xhigh: 512,
};

/** Spends the reasoning tokens of an effort (default `medium`), at most `maxTokens`; returns how many it were. */
export function* think(effort: string | null | undefined, maxTokens: number): Generator<ChoicePiece, number> {
  const tokens = Math.min(tokensByEffort[effort ?? 'medium'] ?? 0, maxTokens);
  if (tokens > 0) yield { type: 'thought', spent: tokens };
  return tokens;
}
