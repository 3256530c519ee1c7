import type { WireErrorData } from '@/lib/wire/wire-error';

/** What the page says of a call that failed without an answer of a server; put into words by `errorWords`. */
export function localError(code: string, message = ''): WireErrorData {
  return { status: 0, code, message };
}
