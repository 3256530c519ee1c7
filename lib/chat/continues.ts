import type { DeploymentKind } from '@/lib/models/deployment';

/**
 * Whether servers of a kind go on with an assistant message that ends the request. vLLM does when it is told to, Ollama
 * and llama.cpp always; Azure and OpenAI take such a message for a finished one and begin another.
 */
export function continues(kind: DeploymentKind): boolean {
  return kind === 'emulator' || kind === 'openai-compatible';
}
