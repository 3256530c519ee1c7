import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(import.meta.dirname, 'globals.css'), 'utf8');
const themes = ['light', 'dark'] as const;

/** The hexadecimal colour of a token in a theme. */
function colour(token: string, theme: (typeof themes)[number]): string {
  const found = new RegExp(`--${token}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\)`).exec(css);
  const value = found?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`No colour --${token}`);
  return value;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['canvas', 'surface', 'raised', 'sunken', 'hover'];
const tokens = ['token-1', 'token-2', 'token-3', 'token-4'];
const texts = [
  ...['ink', 'ink-muted', 'ink-faint', 'accent-text', 'danger-text'].flatMap((ink) =>
    surfaces.map((surface) => [ink, surface] as const),
  ),
  ...['accent', 'danger', 'warning', 'success'].map((tone) => [`${tone}-text`, `${tone}-soft`] as const),
  ...tokens.flatMap((token) => ['ink', 'ink-muted'].map((ink) => [ink, token] as const)),
  ...tokens.map((token) => ['surface', `${token}-line`] as const),
  ...['accent', 'accent-hover', 'accent-active'].map((accent) => ['on-accent', accent] as const),
  ...['danger', 'danger-hover'].map((danger) => ['on-danger', danger] as const),
];
const parts = ['line-input', 'accent', 'focus', 'danger'].flatMap((part) =>
  ['surface', 'raised', 'canvas'].map((surface) => [part, surface] as const),
);

describe.each(themes)('colours, %s', (theme) => {
  it.each(texts)('text %s on %s has 4.5 : 1', (ink, surface) => {
    expect(contrast(colour(ink, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(parts)('the part %s on %s has 3 : 1', (part, surface) => {
    expect(contrast(colour(part, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});
