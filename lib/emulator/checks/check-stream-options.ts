import { invalidRequest } from '../service/service-error';

/** @throws ServiceError 400 when there are options for a stream and no stream. */
export function checkStreamOptions(request: {
  stream?: boolean | null;
  stream_options?: object | null;
}): void {
  if (!request.stream_options || request.stream) return;
  throw invalidRequest(
    "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
    'stream_options',
  );
}
