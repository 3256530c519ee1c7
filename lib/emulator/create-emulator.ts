import { can, type Capability } from '@/lib/models/model';
import { findModel } from '@/lib/models/find-model';
import type { Operation } from '@/lib/wire/operation';
import type { JsonObject } from '@/lib/wire/json';
import type { Upstream } from '@/lib/upstream/upstream';
import { chatCompletions } from './chat/chat-completions';
import { textCompletions } from './completions/text-completions';
import type { EmulatorDeployment, EmulatorOptions } from './emulator-options';
import type { OperationCall } from './operation-call';
import { nextSeed } from './random-ids';
import { authenticate } from './service/authenticate';
import { estimateTokens } from './service/estimate-tokens';
import { findRoute, type Route } from './service/find-route';
import { listDeployments, listModels } from './service/list-deployments';
import { RateLimiter } from './service/rate-limiter';
import { readBody } from './service/read-body';
import { commonHeaders, plainHeaders } from './service/response-headers';
import {
  deploymentNotFound,
  invalidRequest,
  operationNotSupported,
  ServiceError,
} from './service/service-error';
import { seededRandom } from './text/seeded-random';
import type { TextGenerator } from './text/text-generator';

const defaultMsPerToken = 15;

type Answer = (call: OperationCall) => Promise<Response>;

/** What is answered, by a model that has the capability. */
const answers: Partial<Record<Operation, { by: Capability; answer: Answer }>> = {
  'chat/completions': { by: 'chat', answer: chatCompletions },
  completions: { by: 'completions', answer: textCompletions },
};

/** What Azure calls each operation in its errors. */
const operationNames: Record<Operation, string> = {
  'chat/completions': 'chatCompletion',
  completions: 'completion',
  embeddings: 'embeddings',
  'images/generations': 'imageGeneration',
};

/**
 * Azure OpenAI as a function from Request to Response: both URL styles, keys, limits, content filter, errors and streams
 * as the service writes them, over a text model of our own. It knows nothing but its arguments: the same options and
 * the same requests in the same order give the same bytes.
 */
export function createEmulator(options: EmulatorOptions): Upstream {
  const { deployments, clock } = options;
  const limiters = new Map(deployments.map((one) => [one.name, new RateLimiter(one, clock)]));
  const load = once(options.text);

  return async (request) => {
    const random = seededRandom(nextSeed(options.random));
    const headers = commonHeaders(random);
    try {
      const route = findRoute(request.method, new URL(request.url));
      authenticate(request.headers, options.apiKey);
      if (route.type === 'models') return json(listModels(deployments), headers);
      if (route.type === 'deployments') return json(listDeployments(deployments), headers);

      const body = await readBody(request);
      const deployment = findDeployment(deployments, route, body);
      const answer = findAnswer(route.operation, deployment.model);
      const limits = limiters.get(deployment.name)?.charge(estimateTokens(body), route);
      return await answer({
        body,
        style: route.style,
        deployment,
        generator: await load(),
        clock,
        msPerToken: options.msPerToken ?? defaultMsPerToken,
        random,
        headers: { ...headers, ...limits },
        signal: request.signal,
      });
    } catch (error) {
      if (error instanceof ServiceError) return error.toResponse(headers);
      throw error;
    }
  };
}

function findDeployment(
  deployments: readonly EmulatorDeployment[],
  route: Extract<Route, { type: 'operation' }>,
  body: JsonObject,
): EmulatorDeployment {
  const name = route.style === 'v1' ? body.model : route.deployment;
  if (typeof name !== 'string') throw invalidRequest('you must provide a model parameter');
  const deployment = deployments.find((one) => one.name === name);
  if (!deployment) throw deploymentNotFound(route.style);
  return deployment;
}

function findAnswer(operation: Operation, model: string): Answer {
  const found = answers[operation];
  if (!found || !can(findModel(model), found.by)) {
    throw operationNotSupported(operationNames[operation], model);
  }
  return found.answer;
}

function json(value: object, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(value), { headers: { ...plainHeaders, ...headers } });
}

/** Loads the text model at its first use; a load that failed is tried again at the next. */
function once(text: EmulatorOptions['text']): () => Promise<TextGenerator> {
  if (typeof text !== 'function') return () => Promise.resolve(text);
  let loading: Promise<TextGenerator> | undefined;
  return () => {
    loading ??= text().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
