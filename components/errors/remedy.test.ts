import { describe, expect, it } from 'vitest';
import { remedyOf } from './remedy';

const azure = (status: number, code: string, message = '', more = {}) =>
  remedyOf({ status, code, message, ...more }, 'azure');

describe('remedyOf', () => {
  it.each([
    [401, '401', 'Access denied due to invalid subscription key or wrong API endpoint.', 'key'],
    [401, 'PermissionDenied', 'The principal lacks the required data action', 'role'],
    [
      403,
      'AuthenticationTypeDisabled',
      'Key based authentication is disabled for this resource.',
      'keyDisabled',
    ],
    [403, '403', 'Public access is disabled. Please configure private endpoint.', 'network'],
    [403, '403', 'Access denied due to Virtual Network/Firewall rules.', 'network'],
    [403, '403', 'The resource has been temporarily blocked', 'forbidden'],
    [404, 'DeploymentNotFound', 'The API deployment for this resource does not exist.', 'deployment'],
    [404, '404', 'Resource not found', 'route'],
    [400, 'OperationNotSupported', 'The chatCompletion operation does not work', 'operation'],
    [429, '429', 'Requests have exceeded token rate limit', 'limit'],
    [500, 'InternalServerError', 'oops', 'server'],
    [502, 'upstream_unreachable', 'the name x is not known', 'unreachable'],
    [504, 'upstream_timeout', 'too long', 'timeout'],
    [502, 'upstream_certificate', 'not trusted', 'certificate'],
    [0, 'not_testable', 'image', 'image'],
    [418, 'teapot', 'short and stout', 'general'],
  ])('%i %s %s -> %s', (status, code, message, remedy) => {
    expect(azure(status, code, message).key).toBe(`errors.remedy.${remedy}`);
  });

  it('names the parameter, and the seconds to wait', () => {
    expect(azure(400, 'unsupported_parameter', '', { param: 'max_tokens' })).toEqual({
      key: 'errors.remedy.parameter',
      values: { parameter: 'max_tokens' },
    });
    expect(azure(429, '429', '', { retryAfterMs: 1_200 })).toEqual({
      key: 'errors.remedy.limitSeconds',
      values: { count: 2 },
    });
  });

  it('does not speak of Azure where the server is another', () => {
    const elsewhere = (status: number, message: string) =>
      remedyOf({ status, code: String(status), message }, 'openai-compatible').key;
    expect(elsewhere(401, 'no')).toBe('errors.remedy.keyElsewhere');
    expect(elsewhere(404, 'model "x" not found')).toBe('errors.remedy.modelElsewhere');
    expect(elsewhere(404, 'page not found')).toBe('errors.remedy.routeElsewhere');
  });
});
