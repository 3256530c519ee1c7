import { azureUpstream } from '@/lib/upstream/azure-upstream';
import { openaiUpstream } from '@/lib/upstream/openai-upstream';
import type { Upstream } from '@/lib/upstream/upstream';
import type { ConfiguredDeployment } from './server-config';

/** The upstream of a deployment from the configuration. */
export function configuredUpstream({ endpoint, upstreamName, apiKey }: ConfiguredDeployment): Upstream {
  const key = apiKey === undefined ? {} : { apiKey };
  return endpoint.style === 'openai'
    ? openaiUpstream({ url: endpoint.url, model: upstreamName, ...key })
    : azureUpstream({ endpoint, deployment: upstreamName, ...key });
}
