import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  completionSession,
  newCompletionSession,
  type CompletionEvent,
} from '@/lib/completions/completion-session';
import { emptyCompletionSetup } from '@/lib/completions/completion-setup';
import { emptyChoice, emptyTextCompletion } from '@/lib/completions/text-completion';
import { completionDraft } from './completion-draft';
import { draftSchema, runningSchema } from './draft-schema';

const asked = {
  id: 'g',
  deployment: 'd',
  asChat: false,
  promptLength: 2,
  echo: false,
  logprobs: true,
  kept: null,
};
const top = [{ token: ' x', logprob: -1, bytes: [32, 120] }];
const events: CompletionEvent[] = [
  { type: 'text-edited', splices: [{ from: 0, removed: '', inserted: 'P:' }], cursor: 2, at: 1 },
  { type: 'generation-started', asked, opening: { from: 2, removed: '', inserted: '\n' }, at: 2 },
  {
    type: 'completion-grown',
    completion: {
      ...emptyTextCompletion,
      choices: [{ ...emptyChoice, text: ' x', logprobs: [{ token: ' x', logprob: -1, bytes: null, top }] }],
    },
    at: 3,
  },
];
const running = events.reduce(completionSession, newCompletionSession(emptyCompletionSetup('d')));
const ended = completionSession(running, {
  type: 'generation-ended',
  outcome: 'complete',
  closing: '!',
  at: 4,
});

describe('the draft of a text', () => {
  it('comes back as it was, with its history', () => {
    const draft = completionDraft.draftOf(ended);
    const read = z.safeParse(draftSchema, structuredClone(draft));
    expect(read.success && read.data).toEqual(draft);
    expect(draft.text).toBe('P:\n x!');
    expect(draft.history.past).toHaveLength(2);
  });

  it('is the text before the answer while one is written, and that comes apart', () => {
    const draft = completionDraft.draftOf(running);
    expect(draft.text).toBe('P:');
    expect(draft.generated).toEqual([]);
    const read = z.safeParse(runningSchema, structuredClone(completionDraft.runningOf(running)));
    expect(read.success && read.data).toEqual(running.running);
    expect(completionDraft.isSame(running, { ...running, text: 'grown' })).toBe(true);
    expect(completionDraft.isSame(running, ended)).toBe(false);
  });

  it('is refused when it marks what is not there', () => {
    const draft = completionDraft.draftOf(ended);
    expect(z.safeParse(draftSchema, { ...draft, text: 'P' }).success).toBe(false);
    expect(z.safeParse(draftSchema, { ...draft, cursor: 99 }).success).toBe(false);
  });
});
