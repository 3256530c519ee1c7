import { beforeAll, describe, expect, it } from 'vitest';
import { createTextGenerator } from './create-text-generator';
import type { NextToken } from './next-token';
import { readTokens } from './read-tokens';
import type { GeneratedToken, Sampling, TextGenerator } from './text-generator';
import { END } from './special-tokens';

const plain: Sampling = {
  temperature: 1,
  topP: 1,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: new Map(),
  seed: 1,
};

let generator: TextGenerator;
beforeAll(() => {
  generator = createTextGenerator();
});

/** What was written behind a prompt, and the same tokens as they are read behind it. */
function writtenAndRead(prompt: string, sampling: Partial<Sampling>, most: number) {
  const written: GeneratedToken[] = [];
  for (const token of generator.completeText(prompt, { ...plain, ...sampling })) {
    written.push(token);
    if (written.length >= most) break;
  }
  const before = generator.encode(prompt);
  const read = [...generator.readTokens([...before, ...written.map(({ token }) => token)])];
  return { written, read: read.slice(before.length) };
}

describe('readTokens', () => {
  it.each([
    'Thank you for',
    '주문하신',
    'Write a short poem about the sea.',
    'How do I reset my password?',
    'Line one\nLine two\nLine three',
  ])('reads what is written behind "%s" with the same probabilities', (prompt) => {
    for (const seed of [1, 2, 3]) {
      const { written, read } = writtenAndRead(prompt, { seed, temperature: 0.7 }, 30);
      expect(written.length).toBeGreaterThan(2);
      expect(read).toEqual(written);
    }
  });

  it('gives what the model would never write a floor, and reads on', () => {
    const tokens = [
      ...generator.encode('Thank'),
      ...generator.encode(' zyzzyva'),
      END,
      ...generator.encode('Thank you'),
    ];
    const read = [...generator.readTokens(tokens)];
    expect(read.map(({ token }) => token)).toEqual(tokens);
    for (const { logprob } of read) {
      expect(logprob).toBeGreaterThanOrEqual(-30);
      expect(logprob).toBeLessThanOrEqual(0);
    }
    expect(Math.min(...read.map(({ logprob }) => logprob))).toBe(-30);
  });

  it('is lazy: no token is read before it is asked for', () => {
    let asked = 0;
    const counting: NextToken = {
      distribution: () => {
        asked += 1;
        return new Map([[1, 1]]);
      },
      probability: () => 1,
      advance: () => undefined,
    };
    const tokens = generator.encode('A: good question\n'.repeat(2_000));
    const [first] = readTokens(tokens, counting, () => undefined);
    expect(first?.token).toBe(tokens[0]);
    expect(asked).toBe(1);
  });
});

describe('fillText', () => {
  it('leads to the suffix', () => {
    const tokens = [
      ...generator.fillText('A good e-mail is', ' and friendly.', { ...plain, temperature: 0 }, 16),
    ];
    expect(generator.decode(tokens.map(({ token }) => token))).toBe(' short, clear');
  });
});
