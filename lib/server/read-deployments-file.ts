import * as z from 'zod/mini';
import { API_VERSIONS } from '@/lib/wire/endpoint';
import { azureDeployments } from './azure-deployments';
import { operatorUrl } from './check-endpoint';
import { ConfigError } from './listen-address.mjs';
import type { ConfiguredDeployment } from './server-config';

const text = z.string().check(z.minLength(1));

const deploymentSchema = z.strictObject({
  name: text,
  /** The model it serves; without it the name is the model's. */
  model: z.optional(text),
  /** What the server calls it, when that is neither the name (Azure) nor the model (elsewhere). */
  deployment: z.optional(text),
});

const common = {
  deployments: z.array(deploymentSchema).check(z.minLength(1)),
  /** The name of the variable that holds the key; better than the key itself. */
  apiKeyEnv: z.optional(text),
  apiKey: z.optional(text),
};

const resourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('azure'), endpoint: text, apiVersion: z.optional(text), ...common }),
  z.strictObject({ kind: z.literal('azure-v1'), endpoint: text, ...common }),
  z.strictObject({ kind: z.literal('openai'), endpoint: z.optional(text), ...common }),
  z.strictObject({ kind: z.literal('openai-compatible'), endpoint: text, ...common }),
]);
type Resource = z.infer<typeof resourceSchema>;

const fileSchema = z.strictObject({ resources: z.array(resourceSchema) });

/**
 * Reads `deployments.json`: several resources of the four kinds, each with its deployments.
 * @throws ConfigError that names the file and the place in it; never a key
 */
export function readDeploymentsFile(
  content: string,
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): ConfiguredDeployment[] {
  const file = z.safeParse(fileSchema, parseJson(content, path));
  if (!file.success) {
    const [issue] = file.error.issues;
    const place = issue?.path.map(String).join('.') || 'the top level';
    throw new ConfigError(
      `${path} is not as it should be at ${place}: ${issue?.message ?? 'invalid'}; see the README's example.`,
    );
  }
  return file.data.resources.flatMap((resource, index) => {
    const where = `resources.${index} of ${path}`;
    return readResource(resource, where, keyOf(resource, where, env));
  });
}

function readResource(resource: Resource, where: string, apiKey: string | undefined): ConfiguredDeployment[] {
  if (resource.kind === 'azure' || resource.kind === 'azure-v1') {
    const apiVersion = resource.kind === 'azure' ? (resource.apiVersion ?? API_VERSIONS.stable) : undefined;
    return azureDeployments({
      where,
      keyRemedy: 'give it apiKeyEnv',
      url: resource.endpoint,
      apiVersion,
      apiKey,
      deployments: resource.deployments.map(({ name, model, deployment }) => ({
        name,
        model: model ?? name,
        upstreamName: deployment,
      })),
    });
  }
  const url = operatorUrl(resource.endpoint ?? 'https://api.openai.com/v1');
  if (url === undefined) {
    throw new ConfigError(`The endpoint of ${where} must be an http or https address that ends in /v1.`);
  }
  if (resource.kind === 'openai' && apiKey === undefined) {
    throw new ConfigError(`${where} has no key: give it apiKeyEnv, the name of the variable that holds it.`);
  }
  return resource.deployments.map(({ name, model, deployment }) => ({
    name,
    kind: resource.kind,
    endpoint: { style: 'openai' as const, url },
    upstreamName: deployment ?? model ?? name,
    model: model ?? name,
    ...(apiKey !== undefined && { apiKey }),
  }));
}

function keyOf(
  { apiKey, apiKeyEnv }: Resource,
  where: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (apiKeyEnv === undefined) return apiKey;
  const value = env[apiKeyEnv]?.trim();
  if (value) return value;
  throw new ConfigError(
    `${where} takes its key from ${apiKeyEnv}, which is not set: set it, or remove apiKeyEnv.`,
  );
}

function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new ConfigError(`${path} is not valid JSON: check commas, quotes and brackets.`);
  }
}
