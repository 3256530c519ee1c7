import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerToken, TextPiece } from './choice';
import { cutText } from './cut-text';

const utf8 = new TextEncoder();

/** Text as tokens of the given byte lengths (repeated), wherever they cut its characters. */
function tokensOf(text: string, lengths: readonly number[]): AnswerToken[] {
  const bytes = utf8.encode(text);
  const tokens: AnswerToken[] = [];
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const to = from + (lengths[turn % lengths.length] ?? 1);
    tokens.push({ bytes: bytes.slice(from, to), logprob: -1, top: [] });
    from = to;
  }
  return tokens;
}

function cut(tokens: AnswerToken[], stop: string[], maxTokens = Infinity) {
  const pieces: TextPiece[] = [];
  const generator = cutText(tokens, { maxTokens, stop });
  let step = generator.next();
  for (; !step.done; step = generator.next()) pieces.push(step.value);
  return { pieces, text: pieces.map(({ text }) => text).join(''), reason: step.value };
}

describe('cutText', () => {
  it('gives whole characters, however the tokens cut them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        (text, lengths) => {
          const { pieces, text: joined } = cut(tokensOf(text, lengths), []);
          expect(joined).toBe(text);
          for (const piece of pieces) expect(piece.text.isWellFormed()).toBe(true);
          expect(pieces.flatMap(({ tokens }) => tokens).length).toBe(tokensOf(text, lengths).length);
        },
      ),
    );
  });

  it('ends before the stop sequence, wherever token borders lie', () => {
    const letters = fc.constantFrom('a', 'b', '한', '\n');
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 20 }),
        fc.string({ unit: letters, minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        (text, stop, lengths) => {
          const { text: joined, reason } = cut(tokensOf(text, lengths), [stop, 'never']);
          expect(joined).toBe(text.split(stop)[0]);
          expect(reason).toBe('stop');
        },
      ),
    );
  });

  it('never sends text that may become a stop sequence', () => {
    const { pieces } = cut(tokensOf('one END two', [1]), ['END!']);
    expect(pieces.map(({ text }) => text)).toEqual(['o', 'n', 'e', ' ', 'END ', 't', 'w', 'o']);
  });

  it('ends as length at the limit and sends what it held back', () => {
    expect(cut(tokensOf('abcE', [1]), ['END'], 4)).toMatchObject({ text: 'abcE', reason: 'length' });
  });

  it('drops the bytes of a character that the limit cut', () => {
    expect(cut(tokensOf('ab한', [1]), [], 4)).toMatchObject({ text: 'ab', reason: 'length' });
  });

  it('counts every token that was made, also those that the stop sequence took', () => {
    const { pieces } = cut(tokensOf('abEND', [1]), ['END']);
    expect(pieces.reduce((sum, { spent }) => sum + spent, 0)).toBe(5);
  });
});
