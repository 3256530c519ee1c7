import { describe, expect, it } from 'vitest';
import { emptyCompletion } from '@/lib/chat/completion';
import type { Version } from '@/lib/chat/message';
import type { Usage } from '@/lib/wire/usage';
import { answerFigures } from './answer-figures';

const usage: Usage = {
  promptTokens: 50,
  completionTokens: 121,
  totalTokens: 171,
  cachedTokens: 0,
  reasoningTokens: 20,
};
const version = (change: Partial<Version>): Version => ({
  completion: { ...emptyCompletion, usage },
  outcome: 'complete',
  deployment: 'd',
  fingerprint: 'f',
  emulated: false,
  estimatedPromptTokens: 52,
  startedAt: 1_000,
  firstTokenAt: 1_400,
  endedAt: 3_400,
  ...change,
});

describe('the figures of an answer', () => {
  it('count the time to the first token from the asking', () => {
    expect(answerFigures(version({})).firstTokenMs).toBe(400);
  });

  it('take the speed between the first token and the end, without hidden reasoning', () => {
    expect(answerFigures(version({})).tokensPerSecond).toBe(50);
  });

  it('hold the estimate against the report', () => {
    expect(answerFigures(version({})).estimateError).toBe(2);
  });

  it('claim nothing that cannot be known', () => {
    const silent = version({ firstTokenAt: null, completion: emptyCompletion });
    expect(answerFigures(silent)).toEqual({ firstTokenMs: null, tokensPerSecond: null, estimateError: null });
    expect(answerFigures(version({ endedAt: 1_410 })).tokensPerSecond).toBeNull();
    expect(answerFigures(version({ estimatedPromptTokens: null })).estimateError).toBeNull();
  });
});
