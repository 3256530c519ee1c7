import { knownBytes } from '@/lib/upstream/request-bytes';
import { WireError } from '@/lib/wire/wire-error';

/**
 * The request's body, counted while it is read, so that a body without a length, or with a wrong one, stops at the limit.
 * @throws WireError 413
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const known = knownBytes(request);
  if (known) {
    if (known.byteLength > maxBytes) throw tooLarge(maxBytes);
    return known;
  }
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** The error for a body beyond the limit. */
export function tooLarge(maxBytes: number): WireError {
  return new WireError({
    status: 413,
    code: 'RequestEntityTooLarge',
    message: `The request is larger than this server takes (${maxBytes} bytes).`,
  });
}
