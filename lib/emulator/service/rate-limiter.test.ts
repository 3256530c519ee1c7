import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter';
import { ServiceError } from './service-error';

function limiter(limits: { requestsPerMinute?: number; tokensPerMinute?: number }) {
  let now = 0;
  const one = new RateLimiter({ name: 'd', model: 'm', ...limits }, { now: () => now });
  return {
    pass: (ms: number) => (now += ms),
    charge: (tokens: number) => {
      try {
        return one.charge(tokens, { operation: 'chat/completions', apiVersion: '2024-10-21' });
      } catch (error) {
        if (error instanceof ServiceError) return error;
        throw error;
      }
    },
  };
}

describe('RateLimiter', () => {
  it('counts down calls, refuses the next, and starts afresh after a minute', () => {
    const { charge, pass } = limiter({ requestsPerMinute: 2 });
    expect(charge(1)).toMatchObject({ 'x-ratelimit-remaining-requests': '1' });
    pass(20_000);
    expect(charge(1)).toMatchObject({ 'x-ratelimit-remaining-requests': '0' });
    expect(charge(1)).toMatchObject({
      status: 429,
      headers: { 'retry-after': '40', 'retry-after-ms': '40000', 'policy-id': 'DeploymentRatelimit-Call' },
    });
    pass(40_000);
    expect(charge(1)).toMatchObject({ 'x-ratelimit-remaining-requests': '1' });
  });

  it('counts tokens and does not charge what it refuses', () => {
    const { charge } = limiter({ tokensPerMinute: 100 });
    expect(charge(101)).toMatchObject({ status: 429 });
    expect(charge(100)).toMatchObject({ 'x-ratelimit-remaining-tokens': '0' });
  });

  it('says nothing of limits that are not set', () => {
    expect(limiter({}).charge(1_000_000)).toEqual({});
  });
});
