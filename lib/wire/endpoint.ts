/**
 * Where and in which of Azure's two styles a request is spelled.
 *
 * - `dated`: `{url}/openai/deployments/{deployment}/{operation}?api-version=…`
 * - `v1`: `{url}/openai/v1/{operation}` with `model` = deployment, no api-version (generally available since August 2025)
 * - `openai`: `{url}/{operation}` with `model`; `url` ends in `/v1`, as OpenAI and compatible servers publish it
 */
export type Endpoint =
  | { style: 'dated'; url: string; apiVersion: string }
  | { style: 'v1'; url: string }
  | { style: 'openai'; url: string };

/** The last dated version that is generally available, and the last dated preview. Source: Azure api-version lifecycle. */
export const API_VERSIONS = { stable: '2024-10-21', preview: '2025-04-01-preview' } as const;
