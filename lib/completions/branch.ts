import { tokenBytes } from '@/lib/probabilities/token-bytes';
import type { LogprobEntry } from '@/lib/probabilities/token-logprob';
import { wholeCharacters } from '@/lib/wire/whole-characters';
import type { Generation, Kept } from './generation';
import { tokensOf } from './generation';

/**
 * What is kept of a choice when another token takes the place of one: all the tokens before it, and the other token with
 * the alternatives that stood there. Undefined when there is no such token, or when the text would end in the middle of a
 * character, which no prompt can.
 * @param tokenIndex among the tokens that the choice put into the box
 */
export function keptForBranch(
  generation: Generation,
  choice: number,
  tokenIndex: number,
  alternative: LogprobEntry,
): Kept | undefined {
  const { generated } = tokensOf(generation, choice);
  const replaced = generated[tokenIndex];
  if (!replaced) return undefined;
  const tokens = [...generated.slice(0, tokenIndex), { ...alternative, top: replaced.top }];
  const text = wholeText(tokens.map(tokenBytes));
  return text === undefined ? undefined : { text, tokens };
}

function wholeText(pieces: readonly Uint8Array[]): string | undefined {
  const groups = wholeCharacters(pieces);
  const last = groups.at(-1)?.text ?? '';
  return last.endsWith('\uFFFD') ? undefined : groups.map(({ text }) => text).join('');
}
