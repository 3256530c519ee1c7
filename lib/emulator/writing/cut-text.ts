import type { AnswerToken, TextPiece } from './choice';
import { firstIndexOf, holder } from './find-sequence';

export type Cut = { maxTokens: number; stop: readonly string[] };

/**
 * Tokens to text. A piece carries whole characters only, never a stop sequence nor the beginning of one: bytes and text
 * that may still turn out otherwise wait for the next token. Ends at the token limit (`length`), at a stop sequence,
 * which is left out, or with the tokens (`stop`).
 */
export function* cutText(
  tokens: Iterable<AnswerToken>,
  { maxTokens, stop }: Cut,
): Generator<TextPiece, 'stop' | 'length', undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const heldLength = holder(stop);
  let waiting = '';
  let queue: { token: AnswerToken; from: number; to: number }[] = [];
  let sent = 0;
  let spent = 0;
  let used = 0;

  const release = (length: number, cut: boolean): TextPiece | undefined => {
    const text = waiting.slice(0, length);
    waiting = waiting.slice(length);
    sent += length;
    const ready = queue.filter(({ from, to }) => (cut ? from < sent : to <= sent));
    queue = queue.slice(ready.length);
    const piece: TextPiece = { type: 'text', text, tokens: ready.map(({ token }) => token), spent };
    spent = 0;
    return piece.text === '' && piece.spent === 0 ? undefined : piece;
  };

  for (const token of tokens) {
    const count = token.count ?? 1;
    if (used + count > maxTokens) {
      yield* present(release(waiting.length, true));
      return 'length';
    }
    used += count;
    spent += count;
    const from = sent + waiting.length;
    waiting += decoder.decode(token.bytes, { stream: true });
    queue.push({ token, from, to: sent + waiting.length });
    const end = firstIndexOf(waiting, stop);
    if (end >= 0) {
      yield* present(release(end, true));
      return 'stop';
    }
    const ready = waiting.length - heldLength(waiting);
    if (ready > 0) yield* present(release(ready, false));
    if (used >= maxTokens) {
      yield* present(release(waiting.length, true));
      return 'length';
    }
  }
  yield* present(release(waiting.length, true));
  return 'stop';
}

function* present<T>(value: T | undefined): Generator<T> {
  if (value !== undefined) yield value;
}
