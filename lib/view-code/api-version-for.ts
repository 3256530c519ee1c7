import { API_VERSIONS } from '@/lib/wire/endpoint';
import type { WireRequest } from '@/lib/wire/wire-request';

/** Fields that came after the last generally available dated version. Source: Azure api-version lifecycle. */
const newer = ['reasoning_effort', 'verbosity', 'store', 'metadata', 'prediction'];

/** The dated api-version that knows every field of the request. */
export function apiVersionFor({ body }: WireRequest): string {
  return newer.some((name) => name in body) ? API_VERSIONS.preview : API_VERSIONS.stable;
}
