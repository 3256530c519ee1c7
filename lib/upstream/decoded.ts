import type { IncomingMessage } from 'node:http';
import { pipeline, Transform, type Readable } from 'node:stream';
import zlib from 'node:zlib';
import { failed } from './unreachable';

/**
 * The body without its content coding. Servers are asked for none; one that encodes all the same is decoded, and no
 * further than `bodyBytes`, since a small body can unpack into a huge one.
 * @throws WireError 502 for a coding that Node does not know.
 */
export function decoded(message: IncomingMessage, bodyBytes: number): Readable {
  const coding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (coding === 'identity' || coding === '') return message;
  const decoder = decoderOf(coding);
  if (!decoder) {
    message.destroy();
    throw failed(
      'upstream_invalid_response',
      `the answer has an encoding that was not asked for (${coding})`,
    );
  }
  let size = 0;
  const counter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      if (size > bodyBytes) done(failed('upstream_invalid_response', 'the answer is too big'));
      else done(null, chunk);
    },
  });
  // The reader meets a failure on the stream that it reads; there is nobody else to tell.
  return pipeline(message, decoder, counter, () => undefined);
}

function decoderOf(coding: string): Transform | undefined {
  const flush = zlib.constants.Z_SYNC_FLUSH;
  if (coding === 'gzip' || coding === 'x-gzip') return zlib.createGunzip({ flush });
  if (coding === 'deflate') return zlib.createInflate({ flush });
  if (coding === 'br') return zlib.createBrotliDecompress({ flush: zlib.constants.BROTLI_OPERATION_FLUSH });
  return undefined;
}
