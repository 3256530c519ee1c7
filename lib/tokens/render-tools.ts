import type { Tool } from '@/lib/wire/chat-request';
import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';

/**
 * Tools as the TypeScript namespace that OpenAI's models of 2023 are known to be shown; what it costs is a good estimate
 * for later ones. Source: hmarr/openai-chat-tokens.
 */
export function renderTools(tools: readonly Tool[]): string {
  const lines = ['namespace functions {', ''];
  for (const { function: described } of tools) {
    if (described.description) lines.push(`// ${described.description}`);
    const properties = described.parameters && renderProperties(described.parameters, 0);
    lines.push(
      properties
        ? `type ${described.name} = (_: {\n${properties}\n}) => any;`
        : `type ${described.name} = () => any;`,
      '',
    );
  }
  return [...lines, '} // namespace functions'].join('\n');
}

function renderProperties(schema: JsonObject, indent: number): string {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(isJsonObject(schema.properties) ? schema.properties : {})
    .flatMap(([name, property]) => {
      const description = isJsonObject(property) ? property.description : undefined;
      const margin = ' '.repeat(indent);
      return [
        ...(typeof description === 'string' && indent < 2 ? [`${margin}// ${description}`] : []),
        `${margin}${name}${required.includes(name) ? '' : '?'}: ${renderType(property, indent)},`,
      ];
    })
    .join('\n');
}

function renderType(schema: Json | undefined, indent: number): string {
  if (!isJsonObject(schema)) return 'any';
  const values = Array.isArray(schema.enum) ? schema.enum.map((value) => JSON.stringify(value)) : undefined;
  switch (schema.type) {
    case 'string':
      return values?.join(' | ') ?? 'string';
    case 'integer':
    case 'number':
      return values?.join(' | ') ?? 'number';
    case 'boolean':
    case 'null':
      return schema.type;
    case 'array':
      return schema.items === undefined ? 'any[]' : `${renderType(schema.items, indent)}[]`;
    case 'object':
      return `{\n${renderProperties(schema, indent + 2)}\n${' '.repeat(indent)}}`;
    default:
      return 'any';
  }
}
