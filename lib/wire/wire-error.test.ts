import { describe, expect, it } from 'vitest';
import { retryAfterMs, WireError } from './wire-error';

describe('WireError', () => {
  it('is the same after a journey through a response', async () => {
    const error = new WireError({
      status: 400,
      code: 'unsupported_parameter',
      message: 'No.',
      type: 'invalid_request_error',
      param: 'temperature',
    });
    expect((await WireError.from(error.toResponse())).data).toEqual(error.data);
  });

  it.each([
    ['innererror', 'content_filter_result'],
    ['inner_error', 'content_filter_results'],
  ])('reads the filter details spelled %s.%s', async (inner, results) => {
    const body = {
      error: {
        code: 'content_filter',
        message: 'Filtered.',
        param: 'prompt',
        status: 400,
        [inner]: {
          code: 'ResponsibleAIPolicyViolation',
          [results]: { 'self-harm': { filtered: true, severity: 'high' } },
        },
      },
    };
    const { data } = await WireError.from(
      Response.json(body, { status: 400, headers: { 'apim-request-id': 'r1' } }),
    );
    expect(data).toMatchObject({
      status: 400,
      code: 'content_filter',
      innerCode: 'ResponsibleAIPolicyViolation',
      requestId: 'r1',
    });
    expect(data.contentFilters).toEqual([{ category: 'self_harm', filtered: true, severity: 'high' }]);
  });

  it('makes words of a body that is no JSON', async () => {
    const { data } = await WireError.from(
      new Response('<html><h1>Bad  gateway</h1></html>', { status: 502 }),
    );
    expect(data).toEqual({ status: 502, code: '502', message: 'Bad gateway' });
  });

  it.each([
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1500],
    [{ 'retry-after': '86400' }, 86_400_000],
    [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:05 GMT' }, 5000],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('reads how long to wait from %o', (headers, expected) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), 0)).toBe(expected);
  });
});
