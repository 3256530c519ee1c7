import { azureOrigin, operatorUrl } from './check-endpoint';
import { ConfigError } from './listen-address.mjs';
import type { ConfiguredDeployment } from './server-config';

/** An Azure resource as the operator wrote it down. */
export type AzureResource = {
  /** What to name in an error. */
  where: string;
  keyRemedy: string;
  url: string;
  /** Absent: the v1 route. */
  apiVersion: string | undefined;
  /** Absent: Entra ID. */
  apiKey: string | undefined;
  deployments: readonly { name: string; model: string; upstreamName?: string | undefined }[];
};

/**
 * The deployments of one Azure resource. People paste the address with `/openai/v1` or `/openai` at its end; both are
 * taken off. Without a key, Entra tokens are used, and those go to Azure's own addresses only.
 * @throws ConfigError
 */
export function azureDeployments(resource: AzureResource): ConfiguredDeployment[] {
  const { where, url, apiVersion, apiKey } = resource;
  const base = operatorUrl(url)?.replace(/\/openai(\/v1)?$/, '');
  if (base === undefined) {
    throw new ConfigError(
      `${where} is "${withoutUserInfo(url)}", but must be an address such as https://my-resource.openai.azure.com.`,
    );
  }
  if (apiVersion !== undefined && !/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(apiVersion)) {
    throw new ConfigError(
      `The api-version of ${where} is "${apiVersion}", but must look like 2024-10-21; leave it out for the v1 route.`,
    );
  }
  if (apiKey === undefined && azureOrigin(base) === undefined) {
    throw new ConfigError(
      `${where} has no key, and Entra ID tokens are sent only to Azure's own https addresses: ${resource.keyRemedy}.`,
    );
  }
  return resource.deployments.map(({ name, model, upstreamName }) => ({
    name,
    kind: apiVersion === undefined ? ('azure-v1' as const) : ('azure' as const),
    endpoint:
      apiVersion === undefined ? { style: 'v1', url: base } : { style: 'dated', url: base, apiVersion },
    upstreamName: upstreamName ?? name,
    model,
    ...(apiKey !== undefined && { apiKey }),
  }));
}

/** An address may carry a password; an error message must not. */
function withoutUserInfo(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//');
}
