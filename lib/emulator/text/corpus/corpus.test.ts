import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';

const text = z.string().check(z.minLength(1));
const dialogues = z.array(
  z.strictObject({
    topic: text,
    turns: z.array(z.strictObject({ user: text, assistant: text })).check(z.minLength(1)),
  }),
);
const prose = z.array(z.strictObject({ topic: text, text }));

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
const shareOfHangul = (written: string) => {
  const letters = written.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Hangul}/u.test(letter)).length / letters.length;
};

describe.each(['en', 'ko'])('the corpus in %s', (language) => {
  const talks = z.parse(dialogues, read(`${language}-dialogues.json`));
  const essays = z.parse(prose, read(`${language}-prose.json`));
  const texts = [
    ...talks.flatMap(({ turns }) => turns.flatMap(({ user, assistant }) => [user, assistant])),
    ...essays.map((essay) => essay.text),
  ];

  it('is large enough to learn from', () => {
    expect(Buffer.byteLength(texts.join('\n'))).toBeGreaterThan(80_000);
  });

  it('is written in its language', () => {
    const share = shareOfHangul(texts.join('\n'));
    if (language === 'ko') expect(share).toBeGreaterThan(0.8);
    else expect(share).toBeLessThan(0.01);
  });

  it('closes every code block', () => {
    for (const written of texts) expect((written.match(/^```/gm) ?? []).length % 2).toBe(0);
  });

  it('says nothing twice at length', () => {
    const long = talks
      .flatMap(({ turns }) => turns.map((turn) => turn.assistant))
      .filter((said) => said.length > 200);
    expect(new Set(long).size).toBe(long.length);
  });
});
