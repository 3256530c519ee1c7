import type { Deployment } from './deployment';
import { findModel } from './find-model';
import type { Model } from './model';

/**
 * A model as its server offers it. Servers that speak OpenAI's protocol complete text with whatever model they chat with,
 * so one that the table does not know is assumed to take completions there too. Azure and OpenAI themselves do so only
 * with old models, which the table knows. Sources: the server documentation of llama.cpp (tools/server), Ollama (OpenAI
 * compatibility), vLLM (OpenAI-compatible server) and LM Studio (OpenAI API), each with `/v1/completions`; none of them
 * promises `suffix` for every model.
 */
export function servedModel(name: string, { kind, origin }: Pick<Deployment, 'kind' | 'origin'>): Model {
  const model = findModel(name);
  const compatible =
    kind === 'openai-compatible' || (kind === 'openai' && origin !== 'https://api.openai.com');
  if (model.known || !compatible) return model;
  return { ...model, capabilities: [...model.capabilities, 'completions'] };
}
