import type { CompletionRequest } from '@/lib/wire/completion-request';

/** How many texts a completion brings: `n` for each prompt. A list of numbers is one prompt, of tokens. */
export function choiceCount({ prompt, n }: CompletionRequest): number {
  const several = Array.isArray(prompt) && prompt.some((entry) => typeof entry !== 'number');
  return (several ? prompt.length : 1) * (n ?? 1);
}
