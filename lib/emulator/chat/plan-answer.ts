import type { ChatRequest } from '@/lib/wire/chat-request';
import type { Source } from '../json/source';
import { writeJsonAnswer } from '../json/write-json-answer';
import { chooseCalls, type ToolCall } from '../tools/choose-calls';
import type { Cut } from '../writing/cut-text';
import { lastUserText } from './message-text';
import { paragraph, whole } from './write-prose';

/** What an answer will be, decided before its first token: whatever cannot be honoured is refused here. */
export type Plan =
  | { type: 'calls'; calls: readonly ToolCall[]; finishReason: 'tool_calls' | 'stop' }
  | { type: 'written'; text: string }
  | { type: 'generated' };

/** Of a longer message only the beginning is searched for values. */
const mostCharacters = 20_000;

/**
 * Tools first, then JSON, else the text model speaks, also about a tool's result.
 * @param say asks the text model at once.
 * @throws ServiceError 400 when a schema is not valid or cannot be satisfied.
 */
export function planAnswer(request: ChatRequest, say: (cut: Cut) => string, now: Date): Plan {
  const source: Source = {
    text: lastUserText(request.messages).slice(0, mostCharacters),
    prose: () => say(paragraph),
    now,
    taken: new Set(),
  };
  const calls = chooseCalls(request, source);
  if (calls.length > 0) {
    // A named tool is no decision of the model: OpenAI reports `stop` for it.
    const named = typeof request.tool_choice === 'object';
    return { type: 'calls', calls, finishReason: named ? 'stop' : 'tool_calls' };
  }
  const text = writeJsonAnswer(request, source, () => say(whole));
  return text === undefined ? { type: 'generated' } : { type: 'written', text };
}

/**
 * What is left of a plan behind the text that the answer has begun with. Where the plan begins otherwise, the text model
 * goes on.
 */
export function behind(begun: string | undefined, plan: Plan): Plan {
  if (begun === undefined || plan.type !== 'written') return plan;
  return plan.text.startsWith(begun)
    ? { type: 'written', text: plan.text.slice(begun.length) }
    : { type: 'generated' };
}
