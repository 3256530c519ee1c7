import { API_VERSIONS, type Endpoint } from '@/lib/wire/endpoint';

/** This studio is itself an Azure OpenAI endpoint; the page calls it as any client would. */
export function studioEndpoint(): Endpoint {
  return { style: 'dated', url: location.origin, apiVersion: API_VERSIONS.stable };
}
