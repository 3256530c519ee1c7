import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDistribution, recordedLogprobs } from './recorded-distribution';

const folder = path.resolve(import.meta.dirname, '../../prompts/distributions');
const file = readFileSync(path.join(folder, 'horses-are-my-favorite.json'), 'utf8');

describe('a recorded distribution', () => {
  it('keeps the figures as they were recorded', () => {
    const { prompt, tokens } = readDistribution('horses-are-my-favorite', file);
    expect(prompt).toBe('Horses are my favorite');
    expect(tokens).toEqual([
      { token: ' animal', probability: 0.4965 },
      { token: ' animals', probability: 0.4258 },
      { token: '\n', probability: 0.0349 },
      { token: '!', probability: 0.0091 },
    ]);
  });

  it('becomes log-probabilities with bytes', () => {
    const [first, , third] = recordedLogprobs(readDistribution('horses-are-my-favorite', file));
    expect(first!.logprob).toBeCloseTo(-0.7002, 4);
    expect(third).toEqual({ token: '\n', logprob: Math.log(0.0349), bytes: [10] });
  });

  it('says that it is not the emulator’s', () => {
    const { note } = readDistribution('horses-are-my-favorite', file);
    expect(note.en).toMatch(/GPT-3.*not .*emulator/su);
    expect(note.ko).toMatch(/GPT-3.*에뮬레이터/su);
  });

  it.each([
    ['more than 1', [0.7, 0.6]],
    ['out of order', [0.2, 0.6]],
    ['no probability', [0]],
    ['nothing', []],
  ])('is refused with %s', (_, probabilities) => {
    const wrong: unknown = {
      ...(JSON.parse(file) as object),
      tokens: probabilities.map((probability, i) => ({ token: `t${i}`, probability })),
    };
    expect(() => readDistribution('wrong', JSON.stringify(wrong))).toThrow('Distribution wrong');
  });
});
