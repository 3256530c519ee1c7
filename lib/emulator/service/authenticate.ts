import { accessDenied } from './service-error';

/**
 * Azure takes a key in `api-key` and a token, or on the v1 route the key, as `Authorization: Bearer`.
 * @throws ServiceError 401 when a key is set and neither header holds it.
 */
export function authenticate(headers: Headers, apiKey: string | undefined): void {
  if (apiKey === undefined) return;
  const bearer = /^Bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (headers.get('api-key') !== apiKey && bearer !== apiKey) throw accessDenied();
}
