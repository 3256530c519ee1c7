import { expect, test } from 'vitest';
import { isWholeText, spelledBytes, tokenBytes } from './token-bytes';

const bytes = (token: string, given: number[] | null = null) => [...tokenBytes({ token, bytes: given })];

test('bytes that the server gives are taken', () => {
  expect(bytes('\\xec\\x95', [0xec, 0x95])).toEqual([0xec, 0x95]);
  expect(bytes('x', [])).toEqual([]);
});

test('the spelling of text completions is read, with ASCII among its escapes', () => {
  expect(bytes('bytes:\\xe2\\x80')).toEqual([0xe2, 0x80]);
  expect(bytes('bytes: \\xF0\\x9f')).toEqual([0x20, 0xf0, 0x9f]);
  expect(bytes('bytes:')).toEqual([...new TextEncoder().encode('bytes:')]);
  expect(spelledBytes('bytes: none')).toBeNull();
});

test('the spelling of chat is read where it is no text', () => {
  expect(bytes('\\xec\\x95')).toEqual([0xec, 0x95]);
  expect(spelledBytes('\\x41')).toBeNull();
  expect(spelledBytes('\\xec\\x95x')).toBeNull();
});

test('other tokens are their UTF-8, special tokens too', () => {
  expect(bytes(' 안')).toEqual([0x20, 0xec, 0x95, 0x88]);
  expect(bytes('<|endoftext|>')).toHaveLength(13);
});

test('part of a character is no text', () => {
  expect(isWholeText(Uint8Array.of(0xec, 0x95))).toBe(false);
  expect(isWholeText(Uint8Array.of(0xec, 0x95, 0x88))).toBe(true);
  expect(isWholeText(Uint8Array.of())).toBe(true);
});
