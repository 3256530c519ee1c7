import type { Tool } from '@/lib/wire/chat-request';
import { isJsonObject } from '../json/is-json-object';
import type { Json, JsonObject } from '@/lib/wire/json';

/** Tools as the TypeScript namespace that they cost as much as. Source: hmarr/openai-chat-tokens, an estimate. */
export function renderTools(tools: readonly Tool[]): string {
  const functions = tools.map(({ function: { name, description, parameters } }) => {
    const comment = description ? `// ${description}\n` : '';
    const takes = parameters && isJsonObject(parameters.properties) ? `_: ${renderType(parameters)}` : '';
    return `${comment}type ${name} = (${takes}) => any;\n`;
  });
  return `namespace functions {\n\n${functions.join('\n')}\n} // namespace functions`;
}

function renderType(schema: Json | undefined): string {
  if (!isJsonObject(schema)) return 'any';
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  switch (schema.type) {
    case 'object':
      return renderObject(schema);
    case 'array':
      return `${renderType(schema.items)}[]`;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    default:
      return 'any';
  }
}

function renderObject(schema: JsonObject): string {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const lines = Object.entries(isJsonObject(schema.properties) ? schema.properties : {}).map(
    ([name, value]) => {
      const comment =
        isJsonObject(value) && typeof value.description === 'string' ? `// ${value.description}\n` : '';
      return `${comment}${name}${required.includes(name) ? '' : '?'}: ${renderType(value)},\n`;
    },
  );
  return `{\n${lines.join('')}}`;
}
