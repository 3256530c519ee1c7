import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { parseKept, parseTail } from './parse-kept';

const schemas = {
  draftSchema: z.object({ savedAt: z.number(), text: z.string() }),
  runningSchema: z.object({ words: z.string() }),
};
const draft = { savedAt: 1, text: 'Once' };
const running = { words: 'upon' };

it('reads what was kept, in the database and as text', () => {
  expect(parseKept(schemas, draft, running)).toEqual({ draft, running });
  expect(parseTail(schemas, JSON.stringify({ draft, running }))).toEqual({ draft, running });
});

it('reads a draft without what was on its way, or with something unreadable on its way', () => {
  for (const nothing of [null, undefined, { words: 7 }]) {
    expect(parseKept(schemas, draft, nothing)).toEqual({ draft, running: null });
    expect(parseTail(schemas, JSON.stringify({ draft, running: nothing ?? null }))).toEqual({
      draft,
      running: null,
    });
  }
});

it('refuses a draft that is none', () => {
  expect(parseKept(schemas, { ...draft, text: undefined }, running)).toBeNull();
  expect(parseTail(schemas, '{"draft":{"savedAt":1}')).toBeNull();
  expect(parseTail(schemas, JSON.stringify({ draft: 'Once', running }))).toBeNull();
});
