import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spliced } from '@/lib/completions/splice';
import { smallestSplice } from './smallest-splice';
import { splicesOf } from './splices-of';

const separator = EditorState.lineSeparator.of('\n');
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '한', '🙂'), maxLength: 30 });

describe('the splices of an edit in several places', () => {
  it('make the session’s text what the editor shows, line endings and all', () => {
    const pieces = fc.array(fc.tuple(fc.nat(60), fc.nat(60), text), { maxLength: 4 });
    fc.assert(
      fc.property(text, pieces, (before, edits) => {
        const state = EditorState.create({ doc: before.split('\n').join('\n'), extensions: separator });
        let end = 0;
        const changes = edits
          .map(([a, b, insert]) => ({ from: Math.min(a, b), to: Math.max(a, b), insert }))
          .sort((a, b) => a.from - b.from)
          .flatMap(({ from, to, insert }) => {
            const change = { from: Math.max(end, from), to: Math.min(to, before.length), insert };
            if (change.from > change.to) return [];
            end = change.to + 1;
            return [change];
          });
        const { state: now, changes: set } = state.update({ changes });
        expect(spliced(before, splicesOf(set, state.doc))).toBe(now.doc.toString());
      }),
    );
  });
});

describe('the smallest splice', () => {
  it('leads from one text to the other and leaves alone what they share', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const splice = smallestSplice(before, now);
        expect(spliced(before, splice ? [splice] : [])).toBe(now);
      }),
    );
    expect(smallestSplice('one two', 'one two three')).toEqual({ from: 7, removed: '', inserted: ' three' });
    expect(smallestSplice('aaa', 'aa')).toEqual({ from: 2, removed: 'a', inserted: '' });
    expect(smallestSplice('same', 'same')).toBeUndefined();
  });
});
