import type { LocalServer } from './studio-api';

/** The lines of `deployments.json` that bring the chosen models of local servers back at the next start. */
export function keepFile(
  servers: readonly LocalServer[],
  added: readonly { server: string; model: string; name: string }[],
): string {
  const resources = servers.flatMap(({ id, url }) => {
    const deployments = added
      .filter(({ server }) => server === id)
      .map(({ name, model }) => (name === model ? { name } : { name, model }));
    return deployments.length > 0 ? [{ kind: 'openai-compatible', endpoint: url, deployments }] : [];
  });
  return JSON.stringify({ resources }, null, 2);
}
