import type { Model } from '@/lib/models/model';
import { countChatRequest } from '@/lib/tokens/count-chat-request';
import type { CountText } from '@/lib/tokens/load-encoding';
import type { CompletionSetup } from './completion-setup';
import { toCompletionRequest, type Box } from './to-completion-request';

/** Tokens of a request; `total` is what of the window is taken before the answer begins. */
export type CompletionTokens = { prompt: number; suffix: number; total: number };

/** Counts the request that a setup and the text of the box become. Exact for text completions: nothing is added to them. */
export function countCompletion(
  setup: CompletionSetup,
  box: Box,
  model: Model,
  count: CountText,
): CompletionTokens {
  const { operation, body } = toCompletionRequest(setup, box, model);
  if (operation === 'chat/completions') {
    const { total } = countChatRequest(body, model, count);
    return { prompt: total, suffix: 0, total };
  }
  const prompt = typeof body.prompt === 'string' ? count(body.prompt) : 0;
  const suffix = typeof body.suffix === 'string' ? count(body.suffix) : 0;
  return { prompt, suffix, total: prompt + suffix };
}
