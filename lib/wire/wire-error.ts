import * as z from 'zod/mini';
import { readContentFilters, type ContentFilter } from './content-filter';
import type { Json } from './json';
import { parseJson } from './parse-json';

const text = z.catch(z.nullish(z.coerce.string()), undefined);

const innerErrorSchema = z.looseObject({
  code: text,
  content_filter_result: z.optional(z.unknown()),
  content_filter_results: z.optional(z.unknown()),
});

/** `{ error: {…} }`, with both spellings of the inner error that Azure's service and its specification use. */
const errorBodySchema = z.looseObject({
  error: z.looseObject({
    code: text,
    message: text,
    type: text,
    param: text,
    innererror: z.catch(z.nullish(innerErrorSchema), undefined),
    inner_error: z.catch(z.nullish(innerErrorSchema), undefined),
  }),
});

/** Everything that a reader is shown of a failed call; plain data, so that it can be kept. */
export type WireErrorData = {
  /** HTTP status; 0 when no answer came or the error stood inside a stream. */
  status: number;
  code: string;
  message: string;
  type?: string;
  param?: string;
  innerCode?: string;
  contentFilters?: ContentFilter[];
  requestId?: string;
  /** Milliseconds to wait before a new try, from `retry-after-ms` or `retry-after`. */
  retryAfterMs?: number;
};

/**
 * Azure's error, both ways: rebuilt from a response by every reader, written to a response by our endpoint and by the
 * emulator. `message` is for people, `code` for programs.
 */
export class WireError extends Error {
  readonly data: WireErrorData;

  constructor(data: WireErrorData) {
    super(data.message);
    this.name = 'WireError';
    this.data = data;
  }

  /** The error as Azure writes it. `extra` goes beside code and message (`innererror`, `type`, …). */
  toResponse(headers: HeadersInit = {}, extra: object = {}): Response {
    const { status, code, message, type, param } = this.data;
    const error = {
      code,
      message,
      ...(type !== undefined && { type }),
      ...(param !== undefined && { param }),
      ...extra,
    };
    const all = new Headers(headers);
    if (!all.has('content-type')) all.set('content-type', 'application/json');
    if (this.data.retryAfterMs !== undefined && !all.has('retry-after')) {
      all.set('retry-after', String(Math.ceil(this.data.retryAfterMs / 1000)));
      all.set('retry-after-ms', String(Math.ceil(this.data.retryAfterMs)));
    }
    return Response.json({ error }, { status, headers: all });
  }

  /** Reads the body of a response that is not ok. Never throws: a body that is no Azure error becomes its first words. */
  static async from(response: Response): Promise<WireError> {
    const body = await response.text().catch(() => '');
    const known = {
      status: response.status,
      requestId: requestIdOf(response.headers),
      retryAfterMs: retryAfterMs(response.headers),
    };
    return (
      WireError.parse(body, known) ??
      new WireError({ ...withoutAbsent(known), code: String(response.status), message: plainStart(body) })
    );
  }

  /** Reads `{"error": …}` as it stands in a body or inside a stream; undefined when the text is no such thing. */
  static parse(body: string, known: Partial<WireErrorData> = {}): WireError | undefined {
    const json = parseJson(body);
    return json.ok ? WireError.read(json.value, known) : undefined;
  }

  /** Reads the value `{"error": …}`; undefined when it is no such thing. */
  static read(json: Json, known: Partial<WireErrorData> = {}): WireError | undefined {
    const parsed = z.safeParse(errorBodySchema, json);
    if (!parsed.success) return undefined;
    const { error } = parsed.data;
    const inner = error.innererror ?? error.inner_error ?? undefined;
    const filters = readContentFilters(inner?.content_filter_result ?? inner?.content_filter_results);
    return new WireError(
      withoutAbsent({
        ...known,
        status: known.status ?? 0,
        code: error.code ?? error.type ?? 'error',
        message: error.message ?? '',
        type: error.type ?? undefined,
        param: error.param ?? undefined,
        innerCode: inner?.code ?? undefined,
        contentFilters: filters.length > 0 ? filters : undefined,
      }),
    );
  }
}

/** Azure's own id of a call (`apim-request-id`), else the model server's (`x-request-id`). */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get('apim-request-id') ?? headers.get('x-request-id') ?? undefined;
}

/** Milliseconds to wait, from `retry-after-ms` or `retry-after` (seconds or an HTTP date, RFC 9110 section 10.2.3). */
export function retryAfterMs(headers: Headers, now = Date.now()): number | undefined {
  const exact = Number(headers.get('retry-after-ms') ?? NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function plainStart(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

function withoutAbsent<T extends object>(value: T): T {
  // The entries are those of `value`, less the undefined ones, which the optional fields of T allow to be missing.
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
