import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shadeEdges } from '@/lib/probabilities/shade-step';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
const css = read('probabilities.css');
const globals = read('../../app/globals.css');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
type Oklch = { lightness: number; chroma: number; hue: number };

/** A colour of this folder in a theme. */
function shade(name: string, theme: Theme): Oklch {
  const oklch = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
  const found = new RegExp(`--${name}: light-dark\\(${oklch}, ${oklch}\\)`).exec(css);
  const numbers = found?.slice(theme === 'light' ? 1 : 4).map(Number);
  if (!numbers) throw new Error(`No colour --${name}`);
  return { lightness: numbers[0] ?? 0, chroma: numbers[1] ?? 0, hue: numbers[2] ?? 0 };
}

/** Linear sRGB of a colour (Björn Ottosson, "A perceptual color space for image processing"; CSS Color 4). */
function linear({ lightness, chroma, hue }: Oklch): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Linear sRGB of a colour of the house. */
function house(token: string, theme: Theme): number[] {
  const found = new RegExp(`--${token}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\)`).exec(globals);
  const hex = found?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`No colour --${token}`);
  return [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

const luminance = ([red = 0, green = 0, blue = 0]: number[]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one: number[], other: number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const shades = shadeEdges.map((_, index) => `shade-${index + 1}`);

describe.each(themes)('shades, %s', (theme) => {
  it.each(shades)('text on %s has 4.5 : 1, and so has a sign', (name) => {
    const ground = linear(shade(name, theme));
    expect(contrast(house('ink', theme), ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(house('ink-muted', theme), ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(shades)('the underline on %s has 3 : 1', (name) => {
    expect(contrast(linear(shade('shade-mark', theme)), linear(shade(name, theme)))).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('are even steps of lightness in one hue that every screen can show', () => {
    const found = shades.map((name) => shade(name, theme));
    const steps = found.slice(1).map(({ lightness }, index) => lightness - (found[index]?.lightness ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(theme === 'light' ? -0.045 : 0.05, 6);
    expect(new Set(found.map(({ hue }) => hue)).size).toBe(1);
    for (const channel of found.flatMap(linear)) {
      expect(channel).toBeGreaterThanOrEqual(0);
      expect(channel).toBeLessThanOrEqual(1);
    }
  });
});

it('tells the shades under 50 % by their underline, too', () => {
  const lines = ['shade-3', 'shade-4', 'shade-5'].map((name) => {
    const rule = new RegExp(`\\n\\.${name} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
    expect(rule).toContain('text-decoration-line: underline');
    return rule.match(/text-decoration-(?:style|thickness): [^;]+/)?.[0];
  });
  expect(new Set(lines).size).toBe(3);
});
