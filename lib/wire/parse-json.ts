import type { Json } from './json';
import { scanJson } from './scan-json';

/**
 * Where a text stops being JSON; line and column count from 1, the column in UTF-16 units as
 * editors do. `found` is the character there, empty at the end of the text.
 */
export type JsonFault = { offset: number; line: number; column: number; found: string };

export type ParsedJson = { ok: true; value: Json } | { ok: false; fault: JsonFault };

/** Reads JSON and, where it is none, says where. Never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    // The browsers' own messages differ, and not all of them give a place.
    return { ok: false, fault: faultAt(text, scanJson(text).at) };
  }
}

/** The fault at an offset of a text. */
export function faultAt(text: string, offset: number): JsonFault {
  return { offset, ...placeAt(text, offset), found: [...text.slice(offset, offset + 2)][0] ?? '' };
}

/** Line and column of an offset, from 1, the column in UTF-16 units. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
