import * as z from 'zod/mini';

/**
 * What a deployment can be asked to do: the path behind `/deployments/{deployment}/` and behind `/v1/`.
 * Source: Azure OpenAI data plane 2024-10-21.
 */
export const operationSchema = z.enum([
  'chat/completions',
  'completions',
  'embeddings',
  'images/generations',
]);
export type Operation = z.infer<typeof operationSchema>;
