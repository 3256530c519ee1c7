import type { Version } from '@/lib/chat/message';

/** What can be said of the time that an answer took; null where it cannot. */
export type AnswerFigures = {
  /** Milliseconds from asking to the first text. */
  firstTokenMs: number | null;
  /** Completion tokens without hidden reasoning, for each second from the first text to the end. */
  tokensPerSecond: number | null;
  /** Prompt tokens as the page counted them, less what the server reported. */
  estimateError: number | null;
};

/** Below this the clock is too coarse to speak of a speed. */
const SHORTEST_MS = 50;

/** What of an answer its figures are read from. */
export type TimedAnswer = Pick<
  Version,
  'startedAt' | 'firstTokenAt' | 'endedAt' | 'estimatedPromptTokens'
> & {
  completion: Pick<Version['completion'], 'usage'>;
};

/** Reads the figures of an answer from its times and its reported usage. */
export function answerFigures(version: TimedAnswer): AnswerFigures {
  const { startedAt, firstTokenAt, endedAt, completion, estimatedPromptTokens } = version;
  const { usage } = completion;
  const writing = firstTokenAt === null ? 0 : endedAt - firstTokenAt;
  const written = usage === null ? 0 : usage.completionTokens - usage.reasoningTokens;
  return {
    firstTokenMs: firstTokenAt === null ? null : firstTokenAt - startedAt,
    tokensPerSecond: writing >= SHORTEST_MS && written > 1 ? ((written - 1) / writing) * 1000 : null,
    estimateError:
      usage === null || estimatedPromptTokens === null ? null : estimatedPromptTokens - usage.promptTokens,
  };
}
