import { ConfigError, readListenAddress } from './listen-address.mjs';
import { readAllowedHosts } from './allowed-hosts';
import { azureDeployments } from './azure-deployments';
import { readDeploymentsFile } from './read-deployments-file';
import type { ConfiguredDeployment, ServerConfig } from './server-config';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment and, when there is one, the deployments file. Pure: `readFile` gives a file's text, or undefined
 * when it does not exist. The README lists the variables.
 * @throws ConfigError whose message is one sentence that names the variable and the remedy
 */
export function readConfig(env: Env, readFile: (path: string) => string | undefined): ServerConfig {
  readListenAddress({ ...env });
  const deployments = [...deploymentsFromVariables(env), ...deploymentsFromFile(env, readFile)];
  checkDeployments(deployments);
  const emulator = choice(env, 'EMULATOR', ['on', 'off']);
  return {
    deployments,
    emulator: {
      on: emulator === undefined ? deployments.length === 0 : emulator === 'on',
      msPerToken: number(env, 'EMULATOR_MS_PER_TOKEN', 0, 10_000),
    },
    maxBodyBytes: number(env, 'MAX_BODY_BYTES', 1_024, 1_073_741_824) ?? 4 * 1024 * 1024,
    allowedHosts: readAllowedHosts(env.ALLOWED_HOSTS),
  };
}

function deploymentsFromVariables(env: Env): ConfiguredDeployment[] {
  const names = ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_API_VERSION', 'AZURE_OPENAI_DEPLOYMENTS'];
  const endpoint = env.AZURE_OPENAI_ENDPOINT?.trim();
  if (!endpoint) {
    const stray = names.find((name) => env[name]?.trim());
    if (!stray) return [];
    throw new ConfigError(
      `${stray} is set, but AZURE_OPENAI_ENDPOINT is not: set it to your resource, for example https://my-resource.openai.azure.com, or remove ${stray}.`,
    );
  }
  const pairs = (env.AZURE_OPENAI_DEPLOYMENTS ?? '').split(',').flatMap((part) => {
    const [name = '', model = ''] = part.split('=').map((word) => word.trim());
    return name ? [{ name, model: model || name }] : [];
  });
  if (pairs.length === 0) {
    throw new ConfigError(
      'AZURE_OPENAI_DEPLOYMENTS is missing: name your deployments and their models, for example AZURE_OPENAI_DEPLOYMENTS=my-gpt4o=gpt-4o.',
    );
  }
  return azureDeployments({
    where: 'AZURE_OPENAI_ENDPOINT',
    keyRemedy: 'set AZURE_OPENAI_API_KEY',
    url: endpoint,
    apiVersion: env.AZURE_OPENAI_API_VERSION?.trim() || undefined,
    apiKey: env.AZURE_OPENAI_API_KEY?.trim() || undefined,
    deployments: pairs,
  });
}

function deploymentsFromFile(
  env: Env,
  readFile: (path: string) => string | undefined,
): ConfiguredDeployment[] {
  const named = env.DEPLOYMENTS_FILE?.trim();
  const path = named || 'deployments.json';
  const text = readFile(path);
  if (text !== undefined) return readDeploymentsFile(text, path, env);
  if (!named) return [];
  throw new ConfigError(
    `DEPLOYMENTS_FILE names ${path}, which cannot be read: correct the path or remove the variable.`,
  );
}

function checkDeployments(deployments: readonly ConfiguredDeployment[]): void {
  const seen = new Set<string>();
  for (const { name, apiKey } of deployments) {
    if (!/^[A-Za-z0-9._-]{1,64}$/.test(name)) {
      throw new ConfigError(
        `"${name}" is no deployment name: use up to 64 letters, digits, dots, hyphens and underscores.`,
      );
    }
    if (seen.has(name))
      throw new ConfigError(`The deployment "${name}" is configured twice: give one of them another name.`);
    seen.add(name);
    // It becomes a header, which takes no other characters; the message must not show it.
    if (apiKey !== undefined && !/^[\x21-\x7e]+$/.test(apiKey)) {
      throw new ConfigError(
        `The key of "${name}" has a space, a line break or a letter that no key has: copy it again.`,
      );
    }
  }
}

function choice(env: Env, name: string, words: readonly string[]): string | undefined {
  const value = env[name]?.trim().toLowerCase();
  if (!value) return undefined;
  if (words.includes(value)) return value;
  throw new ConfigError(`${name} is "${env[name]}", but must be ${words.join(' or ')}.`);
}

function number(env: Env, name: string, least: number, most: number): number | undefined {
  const text = env[name]?.trim();
  if (!text) return undefined;
  const value = Number(text);
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new ConfigError(`${name} is "${text}", but must be a number from ${least} to ${most}.`);
}
