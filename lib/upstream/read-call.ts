import { operationSchema, type Operation } from '@/lib/wire/operation';
import * as z from 'zod/mini';

/** A call as its address tells it, in either of Azure's two styles. */
export type Call =
  | { style: 'dated'; operation: Operation; deployment: string; apiVersion: string | undefined }
  | { style: 'v1'; operation: Operation };

/** Reads `/openai/deployments/{deployment}/{operation}` and `/openai/v1/{operation}`; undefined for any other address. */
export function readCall(url: URL): Call | undefined {
  const dated = /^\/openai\/deployments\/([^/]+)\/(.+)$/.exec(url.pathname);
  const operation = z.safeParse(
    operationSchema,
    dated ? dated[2] : /^\/openai\/v1\/(.+)$/.exec(url.pathname)?.[1],
  );
  if (!operation.success) return undefined;
  if (!dated) return { style: 'v1', operation: operation.data };
  const deployment = decode(dated[1] ?? '');
  if (deployment === undefined) return undefined;
  const apiVersion = url.searchParams.get('api-version') ?? undefined;
  return { style: 'dated', operation: operation.data, deployment, apiVersion };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
