import type { Sampling } from '../text/text-generator';

/** What a request of either operation says of it; absent or null is the API's default. */
type Asked = {
  temperature?: number | null | undefined;
  top_p?: number | null | undefined;
  frequency_penalty?: number | null | undefined;
  presence_penalty?: number | null | undefined;
  logit_bias?: Readonly<Record<string, number>> | null | undefined;
};

/** How the text model chooses its tokens for a request; what is absent has the API's default. */
export function sampling(request: Asked, seed: number): Sampling {
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
