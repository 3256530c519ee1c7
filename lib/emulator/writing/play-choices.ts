import { safe } from '../filter/verdict';
import type { Pacer } from './pacer';
import type { Ending, ScreenedChoice, ScreenedPiece } from './screen-choice';

export type Played = { index: number } & ({ piece: ScreenedPiece } | { ending: Ending });

/** Lets all choices speak at once, token by token, at the pace of the slowest. */
export async function* playChoices(
  choices: readonly ScreenedChoice[],
  pacer: Pacer,
): AsyncGenerator<Played, void, undefined> {
  let live = choices.map((choice, index) => ({ choice, index }));
  try {
    while (live.length > 0) {
      const round: { index: number; step: IteratorResult<ScreenedPiece, Ending> }[] = [];
      for (const { choice, index } of live) {
        // The first word of a choice can take long: of many choices none may hold up the other callers.
        if (round.length > 0) await pacer.work(0);
        round.push({ index, step: choice.next() });
      }
      await pacer.spend(Math.max(...round.map(({ step }) => (step.done ? 0 : step.value.spent))));
      for (const { index, step } of round) {
        yield step.done ? { index, ending: step.value } : { index, piece: step.value };
      }
      const over = new Set(round.filter(({ step }) => step.done).map(({ index }) => index));
      live = live.filter(({ index }) => !over.has(index));
    }
  } finally {
    for (const { choice } of live) choice.return({ finishReason: 'stop', verdict: safe });
  }
}
