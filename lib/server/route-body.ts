import * as z from 'zod/mini';
import { WireError } from '@/lib/wire/wire-error';

/** How a route reads its body. */
export type RouteBody<Body> = {
  /** The only content type it takes. */
  type: string;
  /** A smaller limit than the server's, in bytes. */
  maxBytes?: number;
  /** @throws WireError 400 */
  parse: (bytes: Uint8Array<ArrayBuffer>) => Body;
};

/** JSON of a given shape. */
export function jsonBody<Schema extends z.ZodMiniType>(schema: Schema): RouteBody<z.output<Schema>> {
  return {
    type: 'application/json',
    parse(bytes) {
      const parsed = z.safeParse(schema, parseJson(decodeText(bytes)));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      const place = issue?.path.map(String).join('.');
      throw new WireError({
        status: 400,
        code: 'BadRequest',
        message: `The body is not as it should be${place ? ` at ${place}` : ''}: ${issue?.message ?? 'invalid'}.`,
        ...(place && { param: place }),
      });
    },
  };
}

/** JSON that goes on as it came, byte for byte. */
export const jsonBytes: RouteBody<Uint8Array<ArrayBuffer>> = {
  type: 'application/json',
  parse: (bytes) => bytes,
};

/** Text of one content type, up to `maxBytes`. */
export function textBody(type: string, maxBytes: number): RouteBody<string> {
  return { type, maxBytes, parse: decodeText };
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WireError({ status: 400, code: 'BadRequest', message: 'The body is not UTF-8 text.' });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WireError({ status: 400, code: 'BadRequest', message: 'The body is not valid JSON.' });
  }
}
