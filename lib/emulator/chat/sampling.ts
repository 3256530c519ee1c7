import type { ChatRequest } from '@/lib/wire/chat-request';
import type { Sampling } from '../text/text-generator';

/** How the text model chooses its tokens for a request; what is absent has the API's default. */
export function sampling(request: ChatRequest, seed: number): Sampling {
  return {
    temperature: request.temperature ?? 1,
    topP: request.top_p ?? 1,
    frequencyPenalty: request.frequency_penalty ?? 0,
    presencePenalty: request.presence_penalty ?? 0,
    logitBias: new Map(
      Object.entries(request.logit_bias ?? {}).map(([token, bias]) => [Number(token), bias]),
    ),
    seed,
  };
}
