const suffixes = [
  '.openai.azure.com',
  '.cognitiveservices.azure.com',
  '.services.ai.azure.com',
  '.openai.azure.us',
];

/**
 * The origin of an Azure OpenAI resource, or undefined for any other address: https, standard port, one label before one
 * of Azure's four suffixes, nothing else. What the operator did not name must pass this; so must whatever receives an
 * Entra token. An allow-list, because lists of bad addresses are never complete.
 */
export function azureOrigin(text: string): string | undefined {
  // The URL parser forgives characters that a person would not write; what it would mend is refused.
  if (!/^https:\/\/[a-z0-9.-]+(:443)?\/?$/i.test(text)) return undefined;
  const url = parseUrl(text);
  if (!url || url.protocol !== 'https:' || url.port !== '') return undefined;
  const suffix = suffixes.find((candidate) => url.hostname.endsWith(candidate));
  if (!suffix) return undefined;
  const name = url.hostname.slice(0, -suffix.length);
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name) ? url.origin : undefined;
}

/**
 * The base address of a server that the operator names: http or https, any host, a path if need be, but no credentials,
 * query or fragment. Undefined when it is no such thing.
 */
export function operatorUrl(text: string): string | undefined {
  const url = parseUrl(text.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  if (url.username || url.password || url.search || url.hash) return undefined;
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
