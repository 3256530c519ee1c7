import { describe, expect, it } from 'vitest';
import type { Clock } from '../emulator-options';
import { safe } from '../filter/verdict';
import { Pacer } from './pacer';
import { playChoices } from './play-choices';
import type { ScreenedChoice } from './screen-choice';

/** Time that passes only while a choice works. */
function workClock(onWait: () => void = () => undefined) {
  let now = 0;
  const clock: Clock = {
    now: () => now,
    wait: (_ms, signal) => {
      onWait();
      return signal.aborted ? Promise.reject(signal.reason) : Promise.resolve();
    },
  };
  return { clock, work: (ms: number) => (now += ms) };
}

function* choice(step: () => void): ScreenedChoice {
  step();
  yield { type: 'text', text: 'a', tokens: [], spent: 1, verdict: safe };
  return { finishReason: 'stop', verdict: safe };
}

describe('choices that take long to begin', () => {
  it('let others have a turn between one and the next', async () => {
    const turns: number[] = [];
    let begun = 0;
    const { clock, work } = workClock(() => turns.push(begun));
    const choices = Array.from({ length: 4 }, () =>
      choice(() => {
        begun += 1;
        work(100);
      }),
    );
    const pacer = new Pacer(clock, 0, new AbortController().signal);
    let ended = 0;
    for await (const event of playChoices(choices, pacer)) if ('ending' in event) ended += 1;
    expect(turns.slice(0, 3)).toEqual([1, 2, 3]);
    expect(ended).toBe(4);
  });

  it('are not begun once the caller has left', async () => {
    const caller = new AbortController();
    let begun = 0;
    const { clock, work } = workClock(() => caller.abort(new Error('left')));
    const choices = Array.from({ length: 4 }, () =>
      choice(() => {
        begun += 1;
        work(100);
      }),
    );
    const played = playChoices(choices, new Pacer(clock, 0, caller.signal));
    await expect(played.next()).rejects.toThrow('left');
    expect(begun).toBe(1);
  });
});
