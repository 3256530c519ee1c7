import type { ChatRequest, Tool } from '@/lib/wire/chat-request';
import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';
import { strictSchemaFault } from '../json/check-strict-schema';
import { compileSchema } from '../json/compile-schema';
import { findPlaces } from '../json/find-names';
import type { Source } from '../json/source';
import { writeValue } from '../json/write-value';
import { invalidRequest } from '../service/service-error';
import { rankTools, type RankedTool } from './rank-tools';

/** A tool to call and its arguments as JSON text. */
export type ToolCall = { name: string; arguments: string };

/** What a tool must score before `auto` calls it: a word of its name, or two of its description. */
const relevant = 2;
/** Beside the best tool, others are called in parallel when they score at least this share of it. */
const nearlyAsGood = 0.75;
const mostCalls = 4;

/**
 * The calls that a request's last user message asks for, none when it asks for an answer: after a tool's result, or when
 * no tool fits. Arguments satisfy the tool's schema.
 * @throws ServiceError 400 for a schema that is not valid, or for a tool that must be called and cannot be.
 */
export function chooseCalls(request: ChatRequest, source: Source): ToolCall[] {
  const { tools = [], tool_choice: choice = 'auto' } = request;
  const fillers = new Map(tools.map((tool, index) => [tool, prepareTool(tool, index)]));
  if (tools.length === 0 || choice === 'none') return [];
  const ranked = rankTools(tools, source.text);
  const forced = choice !== 'auto';
  if (!forced && request.messages.at(-1)?.role !== 'user') return [];
  const parallel = request.parallel_tool_calls !== false && !isMinimal(request);
  const chosen =
    typeof choice === 'object' ? named(ranked, choice.function.name) : wanted(ranked, forced, parallel);
  return chosen
    .flatMap(({ tool }) => callsOf(tool, fillers.get(tool), source, parallel, forced))
    .slice(0, parallel ? mostCalls : 1);
}

type Filler = (source: Source) => Json | undefined;

/** Checks a tool's schema once and returns what fills it. */
function prepareTool({ function: { name, parameters, strict } }: Tool, index: number): Filler {
  if (!parameters || Object.keys(parameters).length === 0) return () => ({});
  const refuse = (fault: string) =>
    invalidRequest(
      `Invalid schema for function '${name}': ${fault}`,
      `tools[${index}].function.parameters`,
      'invalid_function_parameters',
    );
  const fault = strict === true ? strictSchemaFault(parameters) : notAnObject(parameters);
  if (fault !== undefined) throw refuse(fault);
  let isValid: (value: Json) => boolean;
  try {
    isValid = compileSchema(parameters);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'it is not a valid JSON Schema.');
  }
  return (source) => {
    const value = writeValue(parameters, source, { optional: false });
    return isValid(value) ? value : undefined;
  };
}

function notAnObject(schema: JsonObject): string | undefined {
  if (schema.type === 'object' || schema.type === undefined) return undefined;
  return `schema must be a JSON Schema of 'type: "object"', got 'type: ${JSON.stringify(schema.type)}'.`;
}

function named(ranked: readonly RankedTool[], name: string): RankedTool[] {
  return ranked.filter(({ tool }) => tool.function.name === name).slice(0, 1);
}

function wanted(ranked: readonly RankedTool[], forced: boolean, parallel: boolean): RankedTool[] {
  const [best] = ranked;
  if (!best) return [];
  const good = ranked.filter(({ score }) => score >= Math.max(relevant, best.score * nearlyAsGood));
  const chosen = parallel ? good : good.slice(0, 1);
  return chosen.length === 0 && forced ? [best] : chosen;
}

/** One call of a tool, or one for each place that the message asks about. */
function callsOf(
  tool: Tool,
  fill: Filler | undefined,
  source: Source,
  parallel: boolean,
  forced: boolean,
): ToolCall[] {
  const { name, parameters } = tool.function;
  const own: Source = { ...source, taken: new Set() };
  const times = parallel && takesPlace(parameters) ? Math.max(1, new Set(findPlaces(source.text)).size) : 1;
  const values = Array.from({ length: times }, () => fill?.(own));
  if (values.some((value) => value === undefined)) {
    if (!forced) return [];
    throw invalidRequest(
      `Invalid schema for function '${name}': the emulator cannot write arguments that satisfy it.`,
      'tools',
      'invalid_function_parameters',
    );
  }
  return [...new Set(values.map((value) => JSON.stringify(value)))].map((text) => ({
    name,
    arguments: text,
  }));
}

function takesPlace(parameters: JsonObject | undefined): boolean {
  const properties = isJsonObject(parameters?.properties) ? Object.keys(parameters.properties) : [];
  return properties.some((name) => /city|location|place/i.test(name));
}

/** With minimal effort reasoning models make no parallel calls. Source: Azure's reasoning models guide. */
function isMinimal({ reasoning_effort: effort }: ChatRequest): boolean {
  return effort === 'minimal';
}
