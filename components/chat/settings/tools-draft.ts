import * as z from 'zod/mini';
import { toolSchema, type Tool } from '@/lib/wire/chat-request';
import { jsonSchemaProblems, type SchemaProblem } from '@/lib/wire/json-schema-problems';
import { parseJson, type JsonFault } from '@/lib/wire/parse-json';

const MOST_TOOLS = 128;

export type ToolsRead = {
  value: Tool[] | null;
  fault: JsonFault | null;
  problems: readonly SchemaProblem[];
  /** Which entry is no function, or whose name stands twice; counts from 1. */
  wrong: { reason: 'not-a-list' | 'not-a-tool' | 'same-name' | 'too-many'; number: number } | null;
};

/** Reads the whole list of tools as JSON, as the request spells it. */
export function readTools(text: string): ToolsRead {
  const parsed = parseJson(text);
  if (!parsed.ok) return { value: null, fault: parsed.fault, problems: [], wrong: null };
  const failed = (reason: NonNullable<ToolsRead['wrong']>['reason'], number = 0): ToolsRead => ({
    value: null,
    fault: null,
    problems: [],
    wrong: { reason, number },
  });
  if (!Array.isArray(parsed.value)) return failed('not-a-list');
  if (parsed.value.length > MOST_TOOLS) return failed('too-many', MOST_TOOLS);
  const tools: Tool[] = [];
  for (const [index, entry] of parsed.value.entries()) {
    const tool = z.safeParse(toolSchema, entry);
    if (!tool.success) return failed('not-a-tool', index + 1);
    if (tools.some(({ function: { name } }) => name === tool.data.function.name)) {
      return failed('same-name', index + 1);
    }
    tools.push(tool.data);
  }
  const problems = tools.flatMap(({ function: { name, parameters, strict } }) =>
    jsonSchemaProblems(parameters ?? {}, strict === true).map((problem) => ({
      ...problem,
      path: problem.path === '' ? name : `${name}: ${problem.path}`,
    })),
  );
  const sound = problems.every(({ severity }) => severity === 'warning');
  return { value: sound ? tools : null, fault: null, problems, wrong: null };
}
