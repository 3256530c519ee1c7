import * as z from 'zod/mini';
import { can, type Model } from '@/lib/models/model';
import { requestWithBytes } from '@/lib/upstream/request-bytes';
import { API_VERSIONS } from '@/lib/wire/endpoint';
import type { Operation } from '@/lib/wire/operation';
import { requestUrl } from '@/lib/wire/to-request';
import { requestIdOf, WireError, type WireErrorData } from '@/lib/wire/wire-error';
import { studio } from './studio';

/** What one small call told about a deployment; the page words the remedy by `error.code` and `error.status`. */
export type DeploymentTest = {
  ok: boolean;
  status: number;
  /** From the request to the end of the answer. */
  latencyMs: number;
  requestId?: string;
  /** The model as the server names it. */
  model?: string;
  error?: WireErrorData;
};

/**
 * Makes the smallest call that a deployment can answer, and says how it went.
 * @throws WireError 404 when there is no such deployment
 */
export async function testDeployment(name: string, signal: AbortSignal): Promise<DeploymentTest> {
  const deployment = studio()
    .deployments()
    .find((candidate) => candidate.name === name);
  const upstream = studio().upstream(name);
  if (!deployment || !upstream) {
    throw new WireError({ status: 404, code: 'DeploymentNotFound', message: 'There is no such deployment.' });
  }
  const call = smallestCall(deployment.model);
  if (!call) {
    const message = 'A test call would make an image, which costs money.';
    return { ok: false, status: 0, latencyMs: 0, error: { status: 0, code: 'not_testable', message } };
  }
  const address = { style: 'dated', url: 'http://localhost', apiVersion: API_VERSIONS.preview } as const;
  const started = performance.now();
  const response = await upstream(
    requestWithBytes(
      requestUrl(address, call.operation, name),
      { method: 'POST', headers: { 'content-type': 'application/json' }, signal },
      new TextEncoder().encode(JSON.stringify(call.body)),
    ),
  );
  const error = response.ok ? undefined : await WireError.from(response);
  const model = response.ok ? await modelOf(response) : undefined;
  const requestId = requestIdOf(response.headers);
  return {
    ok: response.ok,
    status: response.status,
    latencyMs: Math.round(performance.now() - started),
    ...(requestId !== undefined && { requestId }),
    ...(model !== undefined && { model }),
    ...(error && { error: error.data }),
  };
}

function smallestCall(model: Model): { operation: Operation; body: object } | undefined {
  if (can(model, 'chat')) {
    // A reasoning model that may not think fails instead of answering.
    const limit = can(model, 'reasoning') ? { max_completion_tokens: 64 } : { max_tokens: 1 };
    return { operation: 'chat/completions', body: { messages: [{ role: 'user', content: 'Hi' }], ...limit } };
  }
  if (can(model, 'completions')) return { operation: 'completions', body: { prompt: 'Hi', max_tokens: 1 } };
  if (can(model, 'embeddings')) return { operation: 'embeddings', body: { input: 'Hi' } };
  return undefined;
}

const answerSchema = z.looseObject({ model: z.optional(z.string()) });

async function modelOf(response: Response): Promise<string | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = z.safeParse(answerSchema, body);
  return parsed.success ? parsed.data.model : undefined;
}
