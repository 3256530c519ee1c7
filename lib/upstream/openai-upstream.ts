import { httpUpstream } from './http-upstream';
import type { Upstream } from './upstream';
import type { UpstreamLimits } from './upstream-limits';

export type OpenAiUpstream = {
  /** Ends in `/v1`. */
  url: string;
  model: string;
  /** Local servers take none. */
  apiKey?: string;
  limits?: UpstreamLimits;
};

/** A model of OpenAI, or of a server that speaks its protocol (Ollama, vLLM, llama.cpp, LM Studio). */
export function openaiUpstream({ url, model, apiKey, limits }: OpenAiUpstream): Upstream {
  return httpUpstream({
    endpoint: { style: 'openai', url },
    name: model,
    credential: apiKey ? { type: 'bearer', key: apiKey } : { type: 'none' },
    ...(limits && { limits }),
  });
}
