import type { Random } from './text/seeded-random';

/** A whole number in 0..2^32-1, to seed another generator with. */
export function nextSeed(random: Random): number {
  return Math.floor(random() * 2 ** 32);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `length` letters and digits, as in Azure's completion ids and stream padding. */
export function randomLetters(random: Random, length: number): string {
  return Array.from({ length }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
}

/** A version 4 UUID (RFC 9562), as in Azure's request ids. */
export function randomUuid(random: Random): string {
  const hex = Array.from({ length: 32 }, (_, place) => {
    const digit = Math.floor(random() * 16);
    if (place === 12) return '4';
    return (place === 16 ? (digit & 3) | 8 : digit).toString(16);
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
