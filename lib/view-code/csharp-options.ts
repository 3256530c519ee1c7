import * as z from 'zod/mini';
import { responseFormatSchema, toolSchema } from '@/lib/wire/chat-request';
import type { Endpoint } from '@/lib/wire/endpoint';
import type { Json } from '@/lib/wire/json';
import type { ChatWireRequest } from '@/lib/wire/wire-request';
import { bodyEntries } from './body-entries';
import { csharpLiteral } from './literals/csharp-literal';

const INDENT = '    ';

/** A property of ChatCompletionOptions as it stands in the initializer; undefined when it cannot say that value. */
type Writer = (value: Json) => string | undefined;

const literal = (text: string, depth = 1) => csharpLiteral(text, INDENT.repeat(depth));
const isInteger = (value: Json) => Number.isInteger(value);

const float =
  (property: string): Writer =>
  (value) =>
    typeof value === 'number' ? `${property} = ${value}f` : undefined;
const integer =
  (property: string): Writer =>
  (value) =>
    isInteger(value) ? `${property} = ${String(value)}` : undefined;
const boolean =
  (property: string): Writer =>
  (value) =>
    typeof value === 'boolean' ? `${property} = ${String(value)}` : undefined;
const data = (value: unknown, depth: number) =>
  `BinaryData.FromString(${literal(JSON.stringify(value, null, 2), depth)})`;

/** Source: ChatCompletionOptions of the OpenAI package for .NET. */
const writers: Record<string, Writer> = {
  temperature: float('Temperature'),
  top_p: float('TopP'),
  presence_penalty: float('PresencePenalty'),
  frequency_penalty: float('FrequencyPenalty'),
  seed: integer('Seed'),
  logprobs: boolean('IncludeLogProbabilities'),
  top_logprobs: integer('TopLogProbabilityCount'),
  parallel_tool_calls: boolean('AllowParallelToolCalls'),
  user: (value) => (typeof value === 'string' ? `EndUserId = ${literal(value)}` : undefined),
  reasoning_effort: (value) =>
    typeof value === 'string'
      ? `ReasoningEffortLevel = new ChatReasoningEffortLevel(${literal(value)})`
      : undefined,
  stop: (value) =>
    Array.isArray(value) && value.every((text) => typeof text === 'string')
      ? `StopSequences = { ${value.map((text) => literal(text)).join(', ')} }`
      : undefined,
  logit_bias: logitBias,
  response_format: responseFormat,
  tools,
  tool_choice: toolChoice,
};

const experimental: Record<string, string> = { seed: 'OPENAI001', reasoning_effort: 'OPENAI001' };

export type CsharpOptions = { statements: string[]; experimental: string[] };

/**
 * The statements that make `options`. What the class has no property for is set in the JSON by `Patch`; messages, and
 * what the streaming method sends by itself, are left out.
 */
export function csharpOptions(request: ChatWireRequest, endpoint: Endpoint): CsharpOptions {
  const properties: string[] = [];
  const patches: string[] = [];
  const marks = new Set<string>();
  for (const [name, value] of bodyEntries(request.body)) {
    if (name === 'messages' || name === 'model' || sentBySdk(name, value)) continue;
    const limit = name === limitName(endpoint, request) && isInteger(value);
    const property = limit ? `MaxOutputTokenCount = ${String(value)}` : writers[name]?.(value);
    if (property === undefined) {
      patches.push(patch(name, value));
      marks.add('SCME0001');
      continue;
    }
    properties.push(property);
    if (experimental[name]) marks.add(experimental[name]);
    if (limit && name === 'max_completion_tokens' && endpoint.style === 'dated') {
      patches.unshift('options.SetNewMaxCompletionTokensPropertyEnabled(true);');
      marks.add('AOAI001');
    }
  }
  const statements =
    properties.length === 0
      ? ['ChatCompletionOptions options = new();']
      : [
          'ChatCompletionOptions options = new()',
          '{',
          ...properties.map((property) => `${INDENT}${property},`),
          '};',
        ];
  return { statements: [...statements, ...patches], experimental: [...marks] };
}

/** `MaxOutputTokenCount` becomes max_tokens in Azure's client unless told otherwise, max_completion_tokens elsewhere. */
function limitName({ style }: Endpoint, { body }: ChatWireRequest): string {
  if (style !== 'dated') return 'max_completion_tokens';
  return body.max_completion_tokens == null ? 'max_tokens' : 'max_completion_tokens';
}

function sentBySdk(name: string, value: Json): boolean {
  if (name === 'stream') return true;
  return name === 'stream_options' && JSON.stringify(value) === '{"include_usage":true}';
}

function patch(name: string, value: Json): string {
  const path = `"$.${name}"u8`;
  if (value === null) return `options.Patch.SetNull(${path});`;
  if (typeof value === 'object') {
    return `options.Patch.Set(${path}, BinaryData.FromString(${csharpLiteral(JSON.stringify(value, null, 2), '')}));`;
  }
  return `options.Patch.Set(${path}, ${typeof value === 'string' ? csharpLiteral(value, '') : String(value)});`;
}

function logitBias(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  if (!entries.every(([token, bias]) => /^\d{1,9}$/.test(token) && isInteger(bias))) return undefined;
  return `LogitBiases = { ${entries.map(([token, bias]) => `[${token}] = ${String(bias)}`).join(', ')} }`;
}

function responseFormat(value: Json): string | undefined {
  const format = z.safeParse(responseFormatSchema, value);
  if (!format.success) return undefined;
  if (format.data.type === 'text') return 'ResponseFormat = ChatResponseFormat.CreateTextFormat()';
  if (format.data.type === 'json_object')
    return 'ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat()';
  const { name, description, schema, strict, ...rest } = format.data.json_schema;
  if (schema === undefined || Object.keys(rest).length > 0) return undefined;
  const parts = [
    `jsonSchemaFormatName: ${literal(name)}`,
    `jsonSchema: ${data(schema, 2)}`,
    ...(description === undefined ? [] : [`jsonSchemaFormatDescription: ${literal(description, 2)}`]),
    ...(strict == null ? [] : [`jsonSchemaIsStrict: ${String(strict)}`]),
  ];
  return `ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(\n${INDENT}${INDENT}${parts.join(`,\n${INDENT}${INDENT}`)})`;
}

function tools(value: Json): string | undefined {
  const list = z.safeParse(z.array(toolSchema), value);
  if (!list.success) return undefined;
  const written = list.data.map((tool) => {
    const { name, description, parameters, strict, ...rest } = tool.function;
    if (Object.keys(rest).length > 0) return undefined;
    const parts = [
      `functionName: ${literal(name)}`,
      ...(description === undefined ? [] : [`functionDescription: ${literal(description, 3)}`]),
      ...(parameters === undefined ? [] : [`functionParameters: ${data(parameters, 3)}`]),
      ...(strict == null ? [] : [`functionSchemaIsStrict: ${String(strict)}`]),
    ];
    const inner = INDENT.repeat(3);
    return `${INDENT}${INDENT}ChatTool.CreateFunctionTool(\n${inner}${parts.join(`,\n${inner}`)}),`;
  });
  if (written.includes(undefined)) return undefined;
  return `Tools =\n${INDENT}{\n${written.join('\n')}\n${INDENT}}`;
}

const functionChoice = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({ name: z.string() }),
});

function toolChoice(value: Json): string | undefined {
  if (value === 'auto') return 'ToolChoice = ChatToolChoice.CreateAutoChoice()';
  if (value === 'none') return 'ToolChoice = ChatToolChoice.CreateNoneChoice()';
  if (value === 'required') return 'ToolChoice = ChatToolChoice.CreateRequiredChoice()';
  const named = z.safeParse(functionChoice, value);
  return named.success
    ? `ToolChoice = ChatToolChoice.CreateFunctionChoice(${literal(named.data.function.name)})`
    : undefined;
}
