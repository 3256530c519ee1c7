import * as z from 'zod/mini';
import { parameterSchema, readParameterValues } from '@/lib/parameters/read-parameter-values';
import { chatParameters, type ChatParameterName } from '@/lib/parameters/parameters';
import { responseFormatSchema, toolSchema } from '@/lib/wire/chat-request';
import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';
import { parseJson } from '@/lib/wire/parse-json';
import { PAST_MESSAGES, emptySetup, type FewShotExample, type Setup } from './setup';
import type { FileValueKind, SetupFileError, SetupFileWarning } from './setup-file-problem';

/** Sizes that no honest setup file reaches: characters, levels of nesting, examples. */
export const SETUP_FILE_LIMITS = { characters: 5_000_000, depth: 100, examples: 500 } as const;

export type SetupFileRead =
  { ok: true; setup: Setup; warnings: readonly SetupFileWarning[] } | { ok: false; error: SetupFileError };

const known = {
  file: ['systemPrompt', 'fewShotExamples', 'chatParameters', 'rehearsal'],
  chatParameters: [
    'deploymentName',
    'pastMessagesToInclude',
    ...chatParameters.names.flatMap((name) => chatParameters.row(name).fileNames),
  ],
  rehearsal: [
    'pastMessages',
    'tools',
    'toolsOff',
    'responseFormat',
    ...chatParameters.names.filter((name) => chatParameters.row(name).fileNames.length === 0),
  ],
};

/**
 * Reads the setup file of Azure OpenAI Studio (E1 in the reference: `systemPrompt`, `fewShotExamples`, `chatParameters`)
 * as tolerantly as its many writers need: missing fields get the Studio's defaults, numbers may be texts, `stop` and
 * `topProbabilities` are understood, unknown fields are kept. Only what would lose text is an error. An absent deployment
 * is ''. Never throws.
 */
export function readSetupFile(text: string): SetupFileRead {
  try {
    return { ok: true, ...readFile(text) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: error.why };
    throw error;
  }
}

class Unreadable extends Error {
  constructor(readonly why: SetupFileError) {
    super(why.code);
  }
}

function readFile(text: string): { setup: Setup; warnings: SetupFileWarning[] } {
  const { characters, depth } = SETUP_FILE_LIMITS;
  if (text.length > characters) throw new Unreadable({ code: 'too-large', limit: characters });
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') throw new Unreadable({ code: 'empty' });
  const parsed = parseJson(plain);
  if (!parsed.ok) throw new Unreadable({ code: 'not-json', fault: parsed.fault });
  const file = objectAt(parsed.value, '');
  if (deeperThan(file, depth)) throw new Unreadable({ code: 'too-deep', limit: depth });
  if (!known.file.some((name) => Object.hasOwn(file, name))) throw new Unreadable({ code: 'no-setup' });

  const warnings: SetupFileWarning[] = [];
  const given = objectAt(file.chatParameters, 'chatParameters');
  const rehearsal = objectAt(file.rehearsal, 'rehearsal');
  const foreign: JsonObject = {
    ...without(file, known.file),
    ...kept('chatParameters', without(given, known.chatParameters)),
    ...kept('rehearsal', without(rehearsal, known.rehearsal)),
  };
  const setup: Setup = {
    ...emptySetup(textAt(given.deploymentName, 'chatParameters.deploymentName')),
    systemMessage: textAt(file.systemPrompt, 'systemPrompt'),
    fewShotExamples: readExamples(file.fewShotExamples, warnings),
    parameters: readParameterValues(
      chatParameters,
      Object.fromEntries(
        chatParameters.names.map((name) => [name, readParameter(name, given, rehearsal, warnings)]),
      ),
    ),
    pastMessages:
      rehearsal.pastMessages === 'all' ? null : readPastMessages(given.pastMessagesToInclude, warnings),
    tools:
      readWith(z.array(toolSchema).check(z.maxLength(128)), rehearsal.tools, 'rehearsal.tools', warnings) ??
      [],
    responseFormat:
      readWith(responseFormatSchema, rehearsal.responseFormat, 'rehearsal.responseFormat', warnings) ?? null,
    ...(Object.keys(foreign).length > 0 && { foreign }),
  };
  const toolsOff = readWith(z.array(z.string()), rehearsal.toolsOff, 'rehearsal.toolsOff', warnings) ?? [];
  return { setup: toolsOff.length > 0 ? { ...setup, toolsOff } : setup, warnings };
}

function readExamples(value: Json | undefined, warnings: SetupFileWarning[]): FewShotExample[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrongKind('fewShotExamples', 'list', value);
  const { examples: limit } = SETUP_FILE_LIMITS;
  if (value.length > limit) throw new Unreadable({ code: 'too-many-examples', count: value.length, limit });
  return value.map((entry, index) => {
    const path = `fewShotExamples[${index}]`;
    if (entry === null) throw wrongKind(path, 'object', entry);
    const example = objectAt(entry, path);
    for (const name of Object.keys(without(example, ['userInput', 'chatbotResponse']))) {
      warnings.push({ code: 'field-dropped', path: `${path}.${name}` });
    }
    return {
      id: `example-${index + 1}`,
      user: textAt(example.userInput, `${path}.userInput`),
      assistant: textAt(example.chatbotResponse, `${path}.chatbotResponse`),
    };
  });
}

function readParameter(
  name: ChatParameterName,
  given: JsonObject,
  rehearsal: JsonObject,
  warnings: SetupFileWarning[],
): unknown {
  const row = chatParameters.row(name);
  const { fileNames, default: usual, control } = row;
  const [group, from] =
    fileNames.length > 0 ? (['chatParameters', given] as const) : (['rehearsal', rehearsal] as const);
  const field = (fileNames.length > 0 ? fileNames : [name]).find((each) => from[each] != null);
  if (field === undefined) return usual;
  const path = `${group}.${field}`;
  const value = from[field];
  const read = control.kind === 'texts' ? asTexts(value, control.max, path, warnings) : asNumber(value);
  if (z.safeParse(parameterSchema(row), read).success) return read;
  warnings.push({ code: 'default-used', path, found: shown(value) });
  return usual;
}

function asTexts(value: Json | undefined, max: number, path: string, warnings: SetupFileWarning[]): unknown {
  const list = [value ?? []].flat().filter((entry) => entry !== '' && entry !== null);
  if (list.length <= max) return list;
  const used = list.slice(0, max);
  warnings.push({ code: 'value-limited', path, found: shown(list), used: shown(used) });
  return used;
}

function asNumber(value: Json | undefined): unknown {
  return typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
}

function readPastMessages(value: Json | undefined, warnings: SetupFileWarning[]): number {
  if (value === undefined || value === null) return PAST_MESSAGES.default;
  const path = 'chatParameters.pastMessagesToInclude';
  const parsed = z.safeParse(z.int().check(z.minimum(0)), asNumber(value));
  if (!parsed.success) {
    warnings.push({ code: 'default-used', path, found: shown(value) });
    return PAST_MESSAGES.default;
  }
  if (parsed.data <= PAST_MESSAGES.max) return parsed.data;
  warnings.push({ code: 'value-limited', path, found: shown(value), used: String(PAST_MESSAGES.max) });
  return PAST_MESSAGES.max;
}

function readWith<Value>(
  schema: z.ZodMiniType<Value>,
  value: Json | undefined,
  path: string,
  warnings: SetupFileWarning[],
): Value | undefined {
  if (value === undefined || value === null) return undefined;
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  warnings.push({ code: 'default-used', path, found: shown(value) });
  return undefined;
}

function textAt(value: Json | undefined, path: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw wrongKind(path, 'text', value);
  return value;
}

function objectAt(value: Json | undefined, path: string): JsonObject {
  if (value === undefined || (value === null && path !== '')) return {};
  if (!isJsonObject(value)) throw wrongKind(path, 'object', value);
  return value;
}

function wrongKind(path: string, expected: FileValueKind, value: Json): Unreadable {
  return new Unreadable({ code: 'wrong-kind', path, expected, found: kindOf(value) });
}

function kindOf(value: Json): FileValueKind {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'object';
  if (typeof value === 'boolean') return 'true-or-false';
  return typeof value === 'number' ? 'number' : 'text';
}

/** The object's other fields, each as it stands, also one that is called `__proto__`. */
function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

function kept(name: string, fields: JsonObject): JsonObject {
  return Object.keys(fields).length > 0 ? { [name]: fields } : {};
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function deeperThan(value: Json, limit: number): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? Object.values(entry) : [],
    );
  }
  return false;
}
