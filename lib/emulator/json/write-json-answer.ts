import type { ChatRequest, ResponseFormat } from '@/lib/wire/chat-request';
import type { Json, JsonObject } from '@/lib/wire/json';
import { lastUserText, messageText } from '../chat/message-text';
import { invalidRequest } from '../service/service-error';
import { strictSchemaFault } from './check-strict-schema';
import { compileSchema } from './compile-schema';
import { describedSchema, findJsonObject, inferSchema } from './infer-schema';
import type { Source } from './source';
import { writeValue } from './write-value';

type SchemaFormat = Extract<ResponseFormat, { type: 'json_schema' }>['json_schema'];

/**
 * The answer to a request that wants JSON, as text; undefined when it wants none. Where the conversation shows JSON
 * answers the text model follows them (`draft`); else a writer fills the wanted shape from the user's words.
 * @throws ServiceError 400 for a schema that is not valid, or that no value could be written for.
 */
export function writeJsonAnswer(
  request: ChatRequest,
  source: Source,
  draft: () => string,
): string | undefined {
  const format = request.response_format;
  if (!format || format.type === 'text') return undefined;
  const drafted = showsJson(request) ? findJsonObject(draft()) : undefined;
  if (format.type === 'json_schema') return JSON.stringify(bySchema(format.json_schema, source, drafted));
  const schema = drafted ? undefined : wantedSchema(request);
  const written = schema ? writeValue(schema, source, { optional: true }) : { answer: source.prose() };
  return JSON.stringify(drafted ?? written, null, 2);
}

function bySchema({ name, schema, strict }: SchemaFormat, source: Source, drafted: Json | undefined): Json {
  const refuse = (fault: string) =>
    invalidRequest(`Invalid schema for response_format '${name}': ${fault}`, 'response_format');
  if (!schema) {
    throw invalidRequest(
      "Missing required parameter: 'response_format.json_schema.schema'.",
      'response_format.json_schema.schema',
      'missing_required_parameter',
    );
  }
  const fault = strict === true ? strictSchemaFault(schema) : undefined;
  if (fault !== undefined) throw refuse(fault);
  let isValid: (value: Json) => boolean;
  try {
    isValid = compileSchema(schema);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'it is not a valid JSON Schema.');
  }
  if (drafted !== undefined && isValid(drafted)) return drafted;
  const value = writeValue(schema, source, { optional: true });
  if (!isValid(value)) throw refuse('the emulator cannot write a value that satisfies it.');
  return value;
}

function showsJson({ messages }: ChatRequest): boolean {
  return messages.some((message) => message.role === 'assistant' && findJsonObject(messageText(message)));
}

/** In JSON mode the conversation says the shape: an example in the instructions, or a list of keys. */
function wantedSchema({ messages }: ChatRequest): JsonObject | undefined {
  const instructions = messages
    .filter(({ role }) => role === 'system' || role === 'developer')
    .map(messageText)
    .concat(lastUserText(messages));
  const example = instructions
    .map(findJsonObject)
    .find((value) => value !== undefined && Object.keys(value).length > 0);
  if (example) return inferSchema(example);
  return describedSchema(instructions.join('\n'));
}
