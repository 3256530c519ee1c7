import * as z from 'zod/mini';
import { chatRequestSchema, type ChatRequest } from '@/lib/wire/chat-request';
import type { Json, JsonObject } from '@/lib/wire/json';
import type { Model } from '@/lib/models/model';
import { checkStreamOptions } from '../checks/check-stream-options';
import { invalidRequest } from '../service/service-error';
import { checkMessages } from './check-messages';
import { checkParameters } from './check-parameters';
import { checkTools } from '../tools/check-tools';
import { messageText } from './message-text';

/**
 * Reads the body of a chat completion for a model, with every check that Azure makes before the model is asked.
 * @throws ServiceError 400.
 */
export function readChatRequest(body: JsonObject, model: Model, style: 'dated' | 'v1'): ChatRequest {
  checkParameters(body, model, style);
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  const parsed = z.safeParse(chatRequestSchema, given);
  if (!parsed.success) throw invalidShape(parsed.error.issues[0], given);
  const request = parsed.data;
  checkMessages(request.messages, model);
  checkTools(request);
  checkTogether(request);
  return request;
}

/** Rules that span several parameters. */
function checkTogether(request: ChatRequest): void {
  if (request.top_logprobs != null && !request.logprobs) {
    throw invalidRequest("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.");
  }
  checkStreamOptions(request);
  if (request.max_tokens != null && request.max_completion_tokens != null) {
    throw invalidRequest(
      "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
      'max_tokens',
      'invalid_parameter_combination',
    );
  }
  const mentionsJson = request.messages.some((message) => /json/i.test(messageText(message)));
  if (request.response_format?.type === 'json_object' && !mentionsJson) {
    throw invalidRequest(
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      'messages',
    );
  }
}

type Issue = { path: PropertyKey[]; message: string };

/** The first thing that the schema refused, named the way the servers name places: `messages[0].role`. */
function invalidShape(issue: Issue | undefined, body: Json): Error {
  const path = (issue?.path ?? [])
    .map((step, depth) => (typeof step === 'number' ? `[${step}]` : `${depth > 0 ? '.' : ''}${String(step)}`))
    .join('');
  const value = (issue?.path ?? []).reduce<Json | undefined>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    body,
  );
  if (value === undefined) {
    return invalidRequest(`Missing required parameter: '${path}'.`, path, 'missing_required_parameter');
  }
  if (path.endsWith('.role')) {
    return invalidRequest(
      `Invalid value: '${String(value)}'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and 'developer'.`,
      path,
      'invalid_value',
    );
  }
  if (path.endsWith('.name') && typeof value === 'string') {
    return invalidRequest(
      `Invalid '${path}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
      path,
      'invalid_value',
    );
  }
  return invalidRequest(`Invalid value for '${path}'.`, path, 'invalid_value');
}
