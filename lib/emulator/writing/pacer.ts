import type { Clock } from '../emulator-options';

/** Tokens between two turns of the event loop when nothing is waited for. */
const breath = 64;
/** Milliseconds of computing after which others get a turn, however few tokens came of it. */
const longestTurn = 20;

/** Keeps an answer at its pace: after `spend(k)`, k tokens' time has passed since the last. Late answers catch up. */
export class Pacer {
  private due: number;
  private unbroken = 0;
  private rested: number;

  constructor(
    private readonly clock: Clock,
    private readonly msPerToken: number,
    private readonly signal: AbortSignal,
  ) {
    this.due = clock.now();
    this.rested = this.due;
  }

  /** @throws the signal's reason as soon as it aborts. */
  async spend(tokens: number): Promise<void> {
    this.signal.throwIfAborted();
    this.due += tokens * this.msPerToken;
    this.unbroken += tokens;
    const left = this.due - this.clock.now();
    if (left <= 0 && this.unbroken < breath) return;
    await this.rest(Math.max(0, left));
  }

  /**
   * Lets others have a turn now and then while something is computed that takes no time of the answer.
   * @throws the signal's reason as soon as it aborts.
   */
  async work(tokens: number): Promise<void> {
    this.signal.throwIfAborted();
    this.unbroken += tokens;
    if (this.unbroken < breath && this.clock.now() - this.rested < longestTurn) return;
    await this.rest(0);
  }

  private async rest(ms: number): Promise<void> {
    this.unbroken = 0;
    await this.clock.wait(ms, this.signal);
    this.rested = this.clock.now();
  }
}
