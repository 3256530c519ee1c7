import { processWide } from './process-wide';

const bodies = processWide('request-bytes', () => new WeakMap<Request, Uint8Array<ArrayBuffer>>());

/**
 * A Request with a body of which the bytes are known, so that nobody has to read them through a stream. GET and HEAD have
 * none: what came with them is dropped (RFC 9110 section 9.3.1).
 */
export function requestWithBytes(url: string, init: RequestInit, bytes: Uint8Array<ArrayBuffer>): Request {
  const bodiless = init.method === undefined || /^(GET|HEAD)$/i.test(init.method);
  const request = new Request(url, { ...init, ...(bytes.byteLength > 0 && !bodiless && { body: bytes }) });
  bodies.set(request, bytes);
  return request;
}

/** The bytes that a Request was made with, if it was made here. */
export function knownBytes(request: Request): Uint8Array<ArrayBuffer> | undefined {
  return bodies.get(request);
}

/** The request's body, however it was made. */
export async function requestBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return knownBytes(request) ?? new Uint8Array(await request.arrayBuffer());
}
