import type { CompletionRequest } from '@/lib/wire/completion-request';
import type { TextGenerator } from '../text/text-generator';
import type { Choice } from '../writing/choice';
import { cutText } from '../writing/cut-text';
import { sampling } from '../writing/sampling';
import { stopSequences } from '../writing/stop-sequences';
import type { Prompt } from './read-prompts';

/** One continuation of a prompt, or with `suffix` what stands between the two. */
export function* beginChoice(
  request: CompletionRequest,
  { context }: Prompt,
  generator: TextGenerator,
  maxTokens: number,
  seed: number,
): Choice {
  if (maxTokens === 0) return 'length';
  const chosen = sampling(request, seed);
  const tokens = request.suffix
    ? generator.fillText(context, request.suffix, chosen, maxTokens)
    : generator.completeText(context, chosen);
  return yield* cutText(tokens, { maxTokens, stop: stopSequences(request.stop) });
}
