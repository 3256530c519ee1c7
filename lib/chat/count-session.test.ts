import { describe, expect, it } from 'vitest';
import { findModel } from '@/lib/models/find-model';
import { countSession } from './count-session';
import { emptySetup } from './setup';

const model = findModel('emulator-small');
/** One token a character: 3 for each message and its role's letters on top. */
const count = (text: string) => text.length;
const setup = {
  ...emptySetup('bot'),
  systemMessage: 'Be kind.',
  fewShotExamples: [
    { id: 'a', user: 'Hi', assistant: 'Hello' },
    { id: 'b', user: 'Bye', assistant: 'See you' },
  ],
  pastMessages: 1,
};
const transcript = ['one', 'two', 'three'].map(
  (content) => ({ role: 'user', id: content, content }) as const,
);

describe('countSession', () => {
  it('gives each token of the body to one part', () => {
    const tokens = countSession({ setup, transcript, input: 'four' }, model, count);
    expect(tokens).toMatchObject({
      system: 3 + 6 + 8,
      examples: { each: [3 + 4 + 2 + 3 + 9 + 5, 3 + 4 + 3 + 3 + 9 + 7] },
      draft: 3 + 4 + 4,
      tools: 0,
      window: 4096,
      reserved: 800,
      fits: true,
    });
    expect([...tokens.past.each]).toEqual([['three', 3 + 4 + 5]]);
    expect(tokens.system + tokens.examples.total + tokens.past.total + tokens.draft + 3).toBe(tokens.total);
  });

  it('counts the transcript as it would be asked again when nothing is typed', () => {
    const tokens = countSession(
      { setup: { ...setup, systemMessage: '' }, transcript, input: ' ' },
      model,
      count,
    );
    expect(tokens).toMatchObject({ system: 0, draft: 0 });
    expect([...tokens.past.each.keys()]).toEqual(['two', 'three']);
  });

  it('says when the reserved response does not fit any more', () => {
    const tokens = countSession({ setup, transcript, input: 'x'.repeat(4000) }, model, count);
    expect(tokens.fits).toBe(false);
  });
});
