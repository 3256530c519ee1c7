import type { ChatRequest } from '@/lib/wire/chat-request';
import { can, type Model } from '@/lib/models/model';
import type { Random } from '../text/seeded-random';
import type { TextGenerator } from '../text/text-generator';
import { callTools } from './call-tools';
import type { AnswerToken, Choice } from '../writing/choice';
import { contextMessages } from './context-messages';
import { cutText } from '../writing/cut-text';
import type { Plan } from './plan-answer';
import { sampling } from '../writing/sampling';
import { stopSequences } from '../writing/stop-sequences';
import { think } from './think';
import { writtenTokens } from './written-tokens';

export type Begin = {
  request: ChatRequest;
  /** What the answer begins with already. */
  begun: string | undefined;
  plan: Plan;
  model: Model;
  generator: TextGenerator;
  /** Most tokens of this answer, reasoning included. */
  maxTokens: number;
  /** Of the text; ids come from `random`, so that a repeated seed repeats no id. */
  seed: number;
  random: Random;
};

/** One answer to a request: reasoning first where the model reasons, then tool calls or text. */
export function* beginChoice(begin: Begin): Choice {
  const { request, plan, model, generator, maxTokens } = begin;
  const thought = can(model, 'reasoning') ? yield* think(request.reasoning_effort, maxTokens) : 0;
  const left = maxTokens - thought;
  if (left <= 0) return 'length';
  if (plan.type === 'calls') {
    const end = yield* callTools(plan.calls, generator, begin.random, left);
    return end === 'done' ? plan.finishReason : end;
  }
  const tokens: Iterable<AnswerToken> =
    plan.type === 'written'
      ? writtenTokens(plan.text, generator)
      : generator.generate(contextMessages(request.messages), sampling(request, begin.seed), begin.begun);
  return yield* cutText(tokens, { maxTokens: left, stop: endings(request, plan) });
}

/** With `verbosity: low` a generated answer ends with its first paragraph. */
function endings({ stop, verbosity }: ChatRequest, plan: Plan): string[] {
  const brief = verbosity === 'low' && plan.type === 'generated' ? ['\n\n'] : [];
  return [...stopSequences(stop), ...brief];
}
