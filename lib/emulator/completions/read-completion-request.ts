import * as z from 'zod/mini';
import { completionRequestSchema, type CompletionRequest } from '@/lib/wire/completion-request';
import type { JsonObject } from '@/lib/wire/json';
import { can, type Model } from '@/lib/models/model';
import { checkRules } from '../checks/check-rules';
import { checkStreamOptions } from '../checks/check-stream-options';
import { checkTokenLimit } from '../checks/check-token-limit';
import { missingParameter, unknownParameter, unsupportedParameter } from '../checks/refused-parameter';
import { invalidRequest } from '../service/service-error';
import { parameterRules } from './parameter-rules';

/**
 * Reads the body of a text completion for a model, with every check that needs no tokenizer. A prompt that is null is an
 * empty one: the model begins a new document. Source: Azure 2024-10-21.
 * @throws ServiceError 400.
 */
export function readCompletionRequest(
  body: JsonObject,
  model: Model,
  style: 'dated' | 'v1',
): CompletionRequest {
  checkRules(body, parameterRules, style);
  if (body.prompt === undefined) throw missingParameter('prompt');
  checkModelTakes(body, model, style);
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  const parsed = z.safeParse(completionRequestSchema, { prompt: '', ...given });
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? null;
    throw invalidRequest(`Invalid value for '${path}'.`, path, 'invalid_value');
  }
  checkTogether(parsed.data);
  return parsed.data;
}

function checkModelTakes(body: JsonObject, model: Model, style: 'dated' | 'v1'): void {
  const { suffix = null, logprobs = null, max_tokens: limit = null } = body;
  // OpenAI's own answer for a model that does not insert.
  if (suffix !== null && !can(model, 'suffix')) throw unknownParameter('suffix', style);
  if (logprobs !== null && !can(model, 'logprobs')) throw unsupportedParameter('logprobs');
  checkTokenLimit('max_tokens', limit, model);
}

/** Rules that span several parameters. The wording of the first is OpenAI's, that of the second is not recorded. */
function checkTogether(request: CompletionRequest): void {
  const n = request.n ?? 1;
  const bestOf = request.best_of ?? n;
  if (bestOf < n) {
    throw invalidRequest(
      `You requested that the server return more choices than it will generate (HINT: you must set 'n' (currently ${n}) to be at most 'best_of' (currently ${bestOf}), or omit either parameter if you don't specifically want to use them.)`,
      'best_of',
    );
  }
  if (request.stream && (request.best_of ?? 1) > 1) {
    throw invalidRequest(
      `Results cannot be streamed when 'best_of' is greater than 1 (currently ${bestOf}).`,
      'best_of',
    );
  }
  checkStreamOptions(request);
}
