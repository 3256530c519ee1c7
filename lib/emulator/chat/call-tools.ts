import { randomLetters } from '../random-ids';
import type { Random } from '../text/seeded-random';
import type { TextGenerator } from '../text/text-generator';
import type { ToolCall } from '../tools/choose-calls';
import type { ChoicePiece } from '../writing/choice';
import { writtenTokens } from './written-tokens';

/** Tool calls piece by piece: id and name first, arguments in fragments. Ends as `length` where the tokens end. */
export function* callTools(
  calls: readonly ToolCall[],
  generator: TextGenerator,
  random: Random,
  maxTokens: number,
): Generator<ChoicePiece, 'done' | 'length', undefined> {
  const utf8 = new TextDecoder();
  let left = maxTokens;
  for (const [index, call] of calls.entries()) {
    const spent = generator.encode(call.name).length;
    if (spent > left) return 'length';
    left -= spent;
    yield { type: 'tool-call', index, id: `call_${randomLetters(random, 24)}`, name: call.name, spent };
    for (const token of writtenTokens(call.arguments, generator)) {
      const count = token.count ?? 1;
      if (count > left) return 'length';
      left -= count;
      yield { type: 'tool-arguments', index, text: utf8.decode(token.bytes), spent: count };
    }
  }
  return 'done';
}
