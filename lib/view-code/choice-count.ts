import type { WireRequest } from '@/lib/wire/wire-request';

/** How many choices an answer brings: `n` for each prompt. A list of numbers is one prompt, of tokens. */
export function choiceCount({ operation, body }: WireRequest): number {
  const each = body.n ?? 1;
  if (operation !== 'completions' || !Array.isArray(body.prompt)) return each;
  return body.prompt.some((entry) => typeof entry !== 'number') ? body.prompt.length * each : each;
}
