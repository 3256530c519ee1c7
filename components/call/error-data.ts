import { WireError, type WireErrorData } from '@/lib/wire/wire-error';
import { localError } from './local-error';

/**
 * What a reader is shown of an error that ended a call. A fetch that fails without a status never reached this studio;
 * one that fails later lost the connection on the way.
 */
export function errorData(error: unknown, status: number | null): WireErrorData {
  if (error instanceof WireError) return error.data;
  const message = error instanceof Error ? error.message : String(error);
  return localError(status === null ? 'studio_unreachable' : 'connection_lost', message);
}
