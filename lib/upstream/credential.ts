import { WireError } from '@/lib/wire/wire-error';

/** How an upstream knows us. `entra` asks Microsoft Entra ID for a token of the machine's own identity. */
export type Credential =
  | { type: 'none' }
  | { type: 'api-key'; key: string }
  | { type: 'bearer'; key: string }
  | { type: 'entra'; scope: string };

/** What Entra ID calls the two routes of Azure OpenAI. Source: Azure OpenAI reference and the openai SDK's samples. */
export const ENTRA_SCOPES = {
  dated: 'https://cognitiveservices.azure.com/.default',
  v1: 'https://ai.azure.com/.default',
} as const;

/** A header that carries a credential; `secret` is the part that must never be seen. */
export type Authorization = { name: 'api-key' | 'authorization'; value: string; secret: string };

/** Makes the function that gives a call its credential. Entra tokens are kept until shortly before they end. */
export function authorizer(credential: Credential): () => Promise<Authorization | undefined> {
  switch (credential.type) {
    case 'none':
      return async () => undefined;
    case 'api-key':
      return async () => ({ name: 'api-key', value: credential.key, secret: credential.key });
    case 'bearer':
      return async () => bearer(credential.key);
    case 'entra': {
      let provider: Promise<() => Promise<string>> | undefined;
      return async () => {
        provider ??= entraTokens(credential.scope);
        try {
          return bearer(await (await provider)());
        } catch (cause) {
          provider = undefined;
          throw entraError(cause);
        }
      };
    }
  }
}

function bearer(secret: string): Authorization {
  return { name: 'authorization', value: `Bearer ${secret}`, secret };
}

async function entraTokens(scope: string): Promise<() => Promise<string>> {
  const { DefaultAzureCredential, getBearerTokenProvider } = await import('@azure/identity');
  return getBearerTokenProvider(new DefaultAzureCredential(), scope);
}

function entraError(cause: unknown): WireError {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
  return new WireError({
    status: 502,
    code: 'entra_token_failed',
    message: `Microsoft Entra ID gave no token for this server: ${reason.slice(0, 300)}`,
  });
}
