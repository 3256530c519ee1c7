import { blockingPhrases, rateText } from '../filter/rate-text';
import { isBlocked, safe, worse, type Verdict } from '../filter/verdict';
import type { Choice, ChoicePiece, FinishReason } from './choice';
import { holder } from './find-sequence';

export type ScreenedPiece = ChoicePiece & { verdict: Verdict };
export type Ending = { finishReason: FinishReason; verdict: Verdict };
export type ScreenedChoice = Generator<ScreenedPiece, Ending, undefined>;

/** Tokens of an answer that pass before a test token in the prompt blocks it, so that there is something to block. */
const tokensBeforeTest = 12;

const heldLength = holder(blockingPhrases);
const longestPhrase = Math.max(...blockingPhrases.map((phrase) => phrase.length));

/**
 * Runs the content filter along an answer. By default text waits while a blocked phrase may be beginning, and the answer
 * ends before one; with `pass` (the asynchronous filter) everything goes on and only the verdict grows.
 * @param asked what the prompt's test tokens want to see for the answer.
 */
export function* screenChoice(choice: Choice, asked: Verdict, pass: boolean): ScreenedChoice {
  let verdict = isBlocked(asked) ? safe : asked;
  let waiting: ChoicePiece[] = [];
  let tail = '';
  let spent = 0;
  let step = choice.next();
  for (; !step.done; step = choice.next()) {
    const piece = step.value;
    if (piece.type !== 'text') {
      yield { ...piece, verdict };
      continue;
    }
    tail = (tail.slice(-longestPhrase) + piece.text).toLowerCase();
    verdict = worse(verdict, rateText(tail, 'completion'));
    spent += piece.spent;
    if (spent >= tokensBeforeTest) verdict = worse(verdict, asked);
    if (isBlocked(verdict) && !pass) break;
    waiting.push(piece);
    let held = pass ? 0 : heldLength(tail);
    const keep: ChoicePiece[] = [];
    for (const last of waiting.toReversed()) {
      if (held <= 0) break;
      keep.unshift(last);
      held -= last.type === 'text' ? last.text.length : 0;
    }
    for (const ready of waiting.slice(0, waiting.length - keep.length)) yield { ...ready, verdict };
    waiting = keep;
  }
  const blocked = !pass && isBlocked(step.done ? worse(verdict, asked) : verdict);
  if (blocked) {
    choice.return('content_filter');
    return { finishReason: 'content_filter', verdict: worse(verdict, asked) };
  }
  for (const ready of waiting) yield { ...ready, verdict };
  return { finishReason: step.done ? step.value : 'stop', verdict: worse(verdict, asked) };
}
