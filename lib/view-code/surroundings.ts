import type { Endpoint } from '@/lib/wire/endpoint';
import type { CodeOptions } from './language';

/** The environment variables that a program reads its server's address and key from; the SDKs' own names. */
export function variableNames({ style }: Endpoint): { address: string; key: string } {
  return style === 'openai'
    ? { address: 'OPENAI_BASE_URL', key: 'OPENAI_API_KEY' }
    : { address: 'AZURE_OPENAI_ENDPOINT', key: 'AZURE_OPENAI_API_KEY' };
}

/** What Entra ID is asked for. Source: Azure OpenAI reference, authentication. */
export function entraScope({ style }: Endpoint): string {
  return style === 'dated' ? 'https://cognitiveservices.azure.com/.default' : 'https://ai.azure.com/.default';
}

/** SDKs insist on a key; a server that asks for none takes any. */
export const UNUSED_KEY = 'not-needed';

/** What must be set or known before the program runs, as the lines of a comment. */
export function surroundings({ endpoint, auth }: CodeOptions): string[] {
  const { address, key } = variableNames(endpoint);
  if (auth === 'none') return ['The server asks for no key.'];
  const lines = [`Set ${address} to ${endpoint.url}`];
  if (auth === 'key') return [...lines, `and ${key} to your key.`];
  return [
    ...lines,
    'and sign in with `az login`, or run where there is a managed identity.',
    'The identity needs the role Cognitive Services OpenAI User.',
  ];
}
