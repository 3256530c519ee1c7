import type { JsonObject } from '@/lib/wire/json';
import { ServiceError } from '../service/service-error';
import { rateText } from './rate-text';
import { filterResults, isBlocked } from './verdict';

/**
 * Filters the whole prompt.
 * @returns its `content_filter_results`.
 * @throws ServiceError 400 `content_filter` with the results in `innererror`, when it is blocked.
 */
export function checkPrompt(prompt: string): JsonObject {
  const verdict = rateText(prompt, 'prompt');
  const results = filterResults(verdict, 'prompt');
  if (!isBlocked(verdict)) return results;
  throw new ServiceError(400, {
    message:
      "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry. To learn more about our content filtering policies please read our documentation: https://go.microsoft.com/fwlink/?linkid=2198766",
    type: null,
    param: 'prompt',
    code: 'content_filter',
    status: 400,
    innererror: { code: 'ResponsibleAIPolicyViolation', content_filter_result: results },
  });
}
