import type { Endpoint } from '@/lib/wire/endpoint';
import { ENTRA_SCOPES } from './credential';
import { httpUpstream } from './http-upstream';
import type { Upstream } from './upstream';
import type { UpstreamLimits } from './upstream-limits';

export type AzureUpstream = {
  /** The resource and its style; what a caller gives as api-version is replaced by the resource's own. */
  endpoint: Endpoint & { style: 'dated' | 'v1' };
  /** The deployment's name in the resource. */
  deployment: string;
  /** Without a key the machine's Entra identity is used. */
  apiKey?: string;
  limits?: UpstreamLimits;
};

/** A deployment of an Azure OpenAI resource. */
export function azureUpstream({ endpoint, deployment, apiKey, limits }: AzureUpstream): Upstream {
  return httpUpstream({
    endpoint,
    name: deployment,
    credential: apiKey
      ? { type: 'api-key', key: apiKey }
      : { type: 'entra', scope: ENTRA_SCOPES[endpoint.style] },
    ...(limits && { limits }),
  });
}
