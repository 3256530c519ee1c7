import type { JsonObject } from '@/lib/wire/json';

/** Tokens that a completion without limit is reckoned with. */
const defaultCompletion = 16;

/**
 * What a call is charged against the tokens-per-minute limit before it is answered: its characters by four, and the
 * most it may write, `best_of` times. Source: the limiter of Microsoft's own API simulator; Azure's quota guide.
 */
export function estimateTokens(body: JsonObject): number {
  const limit = body.max_completion_tokens ?? body.max_tokens;
  const prompt = Math.ceil(JSON.stringify(body.messages ?? body.prompt ?? '').length / 4);
  const completion = typeof limit === 'number' && limit > 0 ? limit : defaultCompletion;
  const times = typeof body.best_of === 'number' && body.best_of > 1 ? body.best_of : 1;
  return prompt + completion * times;
}
