import * as z from 'zod/mini';
import { readCall } from '@/lib/upstream/read-call';
import { knownBytes, requestWithBytes } from '@/lib/upstream/request-bytes';
import { WireError } from '@/lib/wire/wire-error';
import { listDeployments, listModels } from './list-deployments';
import { route } from './route';
import { jsonBytes } from './route-body';
import { studio } from './studio';

/**
 * Rehearsal as an Azure OpenAI endpoint, in both of Azure's styles: finds the deployment that a call names, hands the
 * call to its upstream, and gives back what that answers. GET `/openai/v1/models` and `/openai/deployments` list what can
 * be called. Any key is taken: the studio has no login yet, and the caller's key goes nowhere.
 */
export const endpoint = route({
  body: jsonBytes,
  handle({ request, body }) {
    const url = new URL(request.url);
    if (request.method !== 'POST') return list(url.pathname);
    const call = readCall(url);
    if (!call || (call.style === 'dated' && call.apiVersion === undefined)) throw resourceNotFound();
    const upstream = studio().upstream(call.style === 'dated' ? call.deployment : modelOf(body));
    if (!upstream) throw deploymentNotFound();
    // A body that was read from a stream is gone from the request; one that was known is still there.
    if (knownBytes(request)) return upstream(request);
    const { method, headers, signal } = request;
    return upstream(requestWithBytes(request.url, { method, headers, signal }, body));
  },
});

function list(path: string): Response {
  const deployments = studio().deployments();
  if (path === '/openai/v1/models') return Response.json(listModels(deployments));
  if (path === '/openai/deployments') return Response.json(listDeployments(deployments));
  throw resourceNotFound();
}

const namesModel = z.looseObject({ model: z.string().check(z.minLength(1)) });

/** The deployment that a call of the v1 style names in its body. */
function modelOf(body: Uint8Array): string {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new WireError({ status: 400, code: 'BadRequest', message: 'The body is not valid JSON.' });
  }
  const parsed = z.safeParse(namesModel, json);
  if (parsed.success) return parsed.data.model;
  throw new WireError({
    status: 400,
    code: 'invalid_request_error',
    param: 'model',
    message: 'The body must name the deployment as "model".',
  });
}

/** Azure's words. Source: real captures. */
function resourceNotFound(): WireError {
  return new WireError({ status: 404, code: '404', message: 'Resource not found' });
}

function deploymentNotFound(): WireError {
  return new WireError({
    status: 404,
    code: 'DeploymentNotFound',
    message:
      'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
  });
}
