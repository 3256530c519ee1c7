import type { Model } from '@/lib/models/model';

const TILE = 512;
const LONGEST_SIDE = 2048;
const SHORTEST_SIDE = 768;

/** Base and tile price in tokens. Source: OpenAI's vision guide; gpt-4o-mini's tokens cost less and count more. */
const prices = { ordinary: { base: 85, tile: 170 }, mini: { base: 2833, tile: 5667 } };

/**
 * Tokens of an image: `low` detail costs the base alone; else it is fitted into 2048 × 2048, then to a short side of 768
 * at most, and each tile of 512 × 512 adds its price. Width and height in pixels.
 */
export function countImage(
  { width, height }: { width: number; height: number },
  detail: 'low' | 'high',
  model: Model,
): number {
  const { base, tile } = model.name.toLowerCase().startsWith('gpt-4o-mini') ? prices.mini : prices.ordinary;
  if (detail === 'low') return base;
  const fit = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const scale = fit * Math.min(1, SHORTEST_SIDE / (Math.min(width, height) * fit));
  const tiles = Math.ceil((width * scale) / TILE) * Math.ceil((height * scale) / TILE);
  return base + tile * tiles;
}
