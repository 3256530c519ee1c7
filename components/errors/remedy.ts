import type { MessageKey, MessageValues } from '@/lib/messages/translate';
import type { DeploymentKind } from '@/lib/models/deployment';
import type { WireErrorData } from '@/lib/wire/wire-error';

export type Remedy = { key: MessageKey; values?: MessageValues };

/** What can be done about a failed call to a server of that kind, as a text to translate. */
export function remedyOf(error: WireErrorData, kind: DeploymentKind): Remedy {
  return { key: byCode[error.code] ?? byStatus(error, kind) ?? 'errors.remedy.general', ...values(error) };
}

/** Codes that mean one thing whoever sends them. Source: lib/upstream, and Azure's error bodies. */
const byCode: Record<string, MessageKey> = {
  studio_unreachable: 'errors.remedy.studio',
  not_testable: 'errors.remedy.image',
  entra_token_failed: 'errors.remedy.entra',
  upstream_unreachable: 'errors.remedy.unreachable',
  upstream_timeout: 'errors.remedy.timeout',
  upstream_certificate: 'errors.remedy.certificate',
  upstream_invalid_response: 'errors.remedy.notProtocol',
  upstream_redirect: 'errors.remedy.redirect',
  DeploymentNotFound: 'errors.remedy.deployment',
  OperationNotSupported: 'errors.remedy.operation',
  content_filter: 'errors.remedy.filter',
  PermissionDenied: 'errors.remedy.role',
  AuthenticationTypeDisabled: 'errors.remedy.keyDisabled',
};

function byStatus(error: WireErrorData, kind: DeploymentKind): MessageKey | undefined {
  const azure = kind === 'azure' || kind === 'azure-v1';
  switch (error.status) {
    case 400:
    case 422:
      return error.param === undefined ? 'errors.remedy.bad' : 'errors.remedy.parameter';
    case 401:
      return azure ? 'errors.remedy.key' : 'errors.remedy.keyElsewhere';
    case 403:
      if (/network|firewall|private endpoint|public access/i.test(error.message))
        return 'errors.remedy.network';
      if (/key.?based|disabled/i.test(error.message)) return 'errors.remedy.keyDisabled';
      return azure ? 'errors.remedy.forbidden' : 'errors.remedy.keyElsewhere';
    case 404:
      if (azure) return 'errors.remedy.route';
      return /model/i.test(error.message + error.code)
        ? 'errors.remedy.modelElsewhere'
        : 'errors.remedy.routeElsewhere';
    case 408:
      return 'errors.remedy.timeout';
    case 429:
      return error.retryAfterMs === undefined ? 'errors.remedy.limit' : 'errors.remedy.limitSeconds';
    default:
      return error.status >= 500 ? 'errors.remedy.server' : undefined;
  }
}

function values({ param, retryAfterMs }: WireErrorData): { values?: MessageValues } {
  if (param !== undefined) return { values: { parameter: param } };
  if (retryAfterMs !== undefined) return { values: { count: Math.ceil(retryAfterMs / 1000) } };
  return {};
}
