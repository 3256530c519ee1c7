import type { WireRequest } from './wire-request';

/**
 * The same request, asking for a stream that ends with the usage, or for the whole answer at once. Compatible servers and
 * Azure since 2024-09 know `include_usage`.
 */
export function withStreaming(request: WireRequest, stream: boolean): WireRequest {
  const { stream: _stream, stream_options: _options, ...body } = request.body;
  return {
    ...request,
    body: stream ? { ...body, stream: true, stream_options: { include_usage: true } } : body,
  };
}
