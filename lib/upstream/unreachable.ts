import { WireError } from '@/lib/wire/wire-error';

const reasons: Record<string, (host: string) => string> = {
  ENOTFOUND: (host) => `the name ${host} is not known`,
  EAI_AGAIN: (host) => `the name ${host} could not be looked up`,
  ECONNREFUSED: (host) => `${host} refused the connection`,
  ECONNRESET: (host) => `${host} closed the connection before it answered`,
  EPIPE: (host) => `${host} closed the connection before it answered`,
  EHOSTUNREACH: (host) => `there is no route to ${host}`,
  ENETUNREACH: (host) => `there is no route to ${host}`,
};

const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|SSL/;

/** Says in words, and in a code for programs, why a server gave no answer. Never rejects, never names a credential. */
export function unreachable(cause: unknown, host: string): WireError {
  if (cause instanceof WireError) return cause;
  const code = errorCode(cause);
  if (code === 'ETIMEDOUT') return timedOut(`${host} took too long to accept the connection`);
  if (code.startsWith('HPE_')) {
    return failed('upstream_invalid_response', `${host} answered with something that is not HTTP (${code})`);
  }
  if (certificate.test(code)) {
    return failed('upstream_certificate', `the certificate of ${host} could not be trusted (${code})`);
  }
  const reason = reasons[code]?.(host) ?? `the connection to ${host} failed${code && ` (${code})`}`;
  return failed('upstream_unreachable', reason);
}

/** The server was there but said nothing in time. */
export function timedOut(reason: string): WireError {
  return new WireError({ status: 504, code: 'upstream_timeout', message: `No answer: ${reason}.` });
}

/** The server answered, but not as a server of this protocol may. */
export function failed(code: string, reason: string): WireError {
  return new WireError({ status: 502, code, message: `No answer: ${reason}.` });
}

function errorCode(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  // A name with several addresses fails with one error for each of them.
  if (cause instanceof AggregateError && cause.errors.length > 0) return errorCode(cause.errors[0]);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
