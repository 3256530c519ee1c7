import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarkdownLexer, lexMarkdown } from './lex-markdown';

/** Pieces that markdown is sensitive to, so that random texts meet its rules. */
const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    ' ',
    '    ',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '# ',
    '## ',
    '> ',
    '```',
    '```js\n',
    '~~~',
    '---',
    '===',
    '***',
  ],
  ...[
    '|',
    '| a | b |\n',
    '|---|---|\n',
    '`',
    '**',
    '_',
    '~~',
    '[a]',
    '[a]: https://a.example\n',
    '(https://b.example)',
  ],
  ...[
    '<b>',
    '</b>',
    '<div>\n',
    '<!--',
    '-->',
    '- [ ] ',
    '- [x] ',
    '\t',
    '\r\n',
    '\\',
    '&amp;',
    '$5',
    '가나다',
    'word',
    '🙂',
  ],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('lexing markdown piece by piece', () => {
  it('equals lexing the whole, wherever the text is cut', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(200), { maxLength: 12 }), (text, cuts) => {
        const lex = createMarkdownLexer();
        for (const cut of cuts.sort((a, b) => a - b)) lex(text.slice(0, cut));
        expect(lex(text)).toEqual(lexMarkdown(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps the settled blocks as they are, so that nothing of them is drawn again', () => {
    const lex = createMarkdownLexer();
    const text = '# One\n\nTwo.\n\nThree.\n\nFour.';
    const before = lex(text).blocks;
    const after = lex(`${text} And more.`).blocks;
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
    expect(after.at(-1)).not.toBe(before.at(-1));
  });

  it('reads a link again when its address comes later', () => {
    const lex = createMarkdownLexer();
    const text = 'See [the page][p].\n\nOne.\n\nTwo.\n\nThree.\n\n';
    lex(text);
    expect(lex(`${text}[p]: https://example.com`)).toEqual(lexMarkdown(`${text}[p]: https://example.com`));
  });
});
