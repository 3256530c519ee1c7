import type { Json, JsonObject } from '@/lib/wire/json';
import type { Operation } from '@/lib/wire/operation';
import { plainHeaders } from './response-headers';

/** Ends a call with an error body, spelled key for key as Azure spells it. */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    readonly error: JsonObject,
    readonly headers: Record<string, string> = {},
  ) {
    super(typeof error.message === 'string' ? error.message : String(status));
    this.name = 'ServiceError';
  }

  toResponse(headers: Record<string, string>): Response {
    return new Response(JSON.stringify({ error: this.error }), {
      status: this.status,
      headers: { ...plainHeaders, ...headers, ...this.headers },
    });
  }
}

/** A 400 that names a parameter, as the model servers behind Azure write it. */
export function invalidRequest(message: string, param: Json = null, code: Json = null): ServiceError {
  return new ServiceError(400, { message, type: 'invalid_request_error', param, code });
}

/** 404 for a path or an api-version that is not known. */
export function resourceNotFound(): ServiceError {
  return new ServiceError(404, { code: '404', message: 'Resource not found' });
}

/** 401 as Azure's gateway answers a wrong or missing key. */
export function accessDenied(): ServiceError {
  return new ServiceError(401, {
    code: '401',
    message:
      'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.',
  });
}

/** 404 for a deployment that does not exist; the v1 route adds a type. */
export function deploymentNotFound(style: 'dated' | 'v1'): ServiceError {
  return new ServiceError(404, {
    ...(style === 'v1' && { type: 'invalid_request_error' }),
    code: 'DeploymentNotFound',
    message:
      'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
  });
}

/** 400 for an operation that the deployment's model does not have. */
export function operationNotSupported(operation: string, model: string): ServiceError {
  return new ServiceError(400, {
    code: 'OperationNotSupported',
    message: `The ${operation} operation does not work with the specified model, ${model}. Please choose different model and try again. You can learn more about which models can be used with each operation here: https://go.microsoft.com/fwlink/?linkid=2197993.`,
  });
}

export type ThrottledCall = { operation: Operation; apiVersion: string };

/** What Azure calls the operations in this error. */
const throttledNames: Record<Operation, string> = {
  'chat/completions': 'ChatCompletions_Create',
  completions: 'Completions_Create',
  embeddings: 'Embeddings_Create',
  'images/generations': 'ImageGenerations_Create',
};

/** 429 with the wording and the two spellings of the waiting time that Azure sends. */
export function tooManyRequests(
  limit: 'call' | 'token',
  { operation, apiVersion }: ThrottledCall,
  waitMs: number,
): ServiceError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new ServiceError(
    429,
    {
      code: '429',
      message: `Requests to the ${throttledNames[operation]} Operation under Azure OpenAI API version ${apiVersion} have exceeded ${limit} rate limit of your current OpenAI S0 pricing tier. Please retry after ${seconds} seconds. Please go here: https://aka.ms/oai/quotaincrease if you would like to further increase the default rate limit.`,
    },
    {
      'retry-after': String(seconds),
      'retry-after-ms': String(Math.max(1, Math.ceil(waitMs))),
      [`x-ratelimit-reset-${limit === 'call' ? 'requests' : 'tokens'}`]: String(seconds),
      'policy-id': `DeploymentRatelimit-${limit === 'call' ? 'Call' : 'Token'}`,
    },
  );
}
