import type { Json, JsonObject } from '@/lib/wire/json';
import { csharpLiteral } from './literals/csharp-literal';

const WIDTH = 88;

/** A JSON value as a C# expression that System.Text.Json takes as a JsonNode; `indent` is the white space of its line. */
function csharpNode(value: Json, indent: string): string {
  if (typeof value === 'string') return csharpLiteral(value, indent);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}    `;
  const isArray = Array.isArray(value);
  // A null alone between the brackets would be the array of arguments itself.
  const entries = isArray
    ? value.map((entry) => (entry === null ? 'default(JsonNode)' : csharpNode(entry, inner)))
    : csharpProperties(value, inner);
  const line = isArray ? `new JsonArray(${entries.join(', ')})` : `new JsonObject { ${entries.join(', ')} }`;
  if (entries.length === 0) return isArray ? 'new JsonArray()' : 'new JsonObject()';
  if (!line.includes('\n') && indent.length + line.length <= WIDTH) return line;
  return isArray
    ? `new JsonArray(\n${entries.map((entry) => inner + entry).join(',\n')})`
    : `new JsonObject\n${indent}{\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}}`;
}

/** An object's members as they stand in the initializer of a JsonObject, on lines that begin with `indent`. */
export function csharpProperties(object: JsonObject, indent: string): string[] {
  return Object.entries(object).map(
    ([name, value]) => `[${csharpLiteral(name, indent)}] = ${csharpNode(value, indent)}`,
  );
}
