import type { Clock, EmulatorDeployment } from '../emulator-options';
import { tooManyRequests, type ThrottledCall } from './service-error';

const windowMs = 60_000;

type Window = { start: number; requests: number; tokens: number };

/** Counts one deployment's calls and tokens minute by minute. */
export class RateLimiter {
  private window: Window = { start: -Infinity, requests: 0, tokens: 0 };

  constructor(
    private readonly deployment: EmulatorDeployment,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /**
   * Charges one call and what Azure reckons it will take, before it is answered.
   * @returns the `x-ratelimit-*` headers of the answer.
   * @throws ServiceError 429 when the minute is used up; such a call is not charged.
   */
  charge(tokens: number, call: ThrottledCall): Record<string, string> {
    const now = this.clock.now();
    if (now - this.window.start >= windowMs) this.window = { start: now, requests: 0, tokens: 0 };
    const { requestsPerMinute, tokensPerMinute } = this.deployment;
    const left = this.window.start + windowMs - now;
    if (requestsPerMinute !== undefined && this.window.requests + 1 > requestsPerMinute) {
      throw tooManyRequests('call', call, left);
    }
    if (tokensPerMinute !== undefined && this.window.tokens + tokens > tokensPerMinute) {
      throw tooManyRequests('token', call, left);
    }
    this.window.requests += 1;
    this.window.tokens += tokens;
    return {
      ...limitHeaders('requests', requestsPerMinute, this.window.requests),
      ...limitHeaders('tokens', tokensPerMinute, this.window.tokens),
    };
  }
}

function limitHeaders(what: string, limit: number | undefined, used: number): Record<string, string> {
  if (limit === undefined) return {};
  return {
    [`x-ratelimit-limit-${what}`]: String(limit),
    [`x-ratelimit-remaining-${what}`]: String(limit - used),
  };
}
