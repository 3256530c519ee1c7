import type { WireRequest } from './wire-request';

/**
 * The same request, asking for a stream that ends with the usage, or for the whole answer at once. Compatible servers and
 * Azure since 2024-09 know `include_usage`. What only comes whole (`best_of` above 1) never asks for a stream.
 */
export function withStreaming<Request extends WireRequest>(request: Request, stream: boolean): Request {
  const { stream: _stream, stream_options: _options, ...body } = request.body;
  return {
    ...request,
    body:
      stream && canStream(request)
        ? { ...body, stream: true, stream_options: { include_usage: true } }
        : body,
  };
}

/** Whether the API takes `stream` for the request: not with `best_of` above 1. Source: Azure 2024-10-21. */
export function canStream(request: WireRequest): boolean {
  return request.operation !== 'completions' || (request.body.best_of ?? 1) <= 1;
}
