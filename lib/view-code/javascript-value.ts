import type { Json } from '@/lib/wire/json';
import { javascriptLiteral } from './literals/javascript-literal';

const WIDTH = 88;

/** A JSON value as a JavaScript expression; `indent` is the white space of the line that it starts on. */
export function javascriptValue(value: Json, indent = ''): string {
  if (typeof value === 'string') return javascriptLiteral(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Array.isArray(value)
    ? value.map((entry) => javascriptValue(entry, inner))
    : Object.entries(value).map(([name, entry]) => `${property(name)}: ${javascriptValue(entry, inner)}`);
  if (entries.length === 0) return open + close;
  const pad = Array.isArray(value) ? '' : ' ';
  const line = `${open}${pad}${entries.join(', ')}${pad}${close}`;
  if (!line.includes('\n') && indent.length + line.length <= WIDTH) return line;
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
}

function property(name: string): string {
  // Written plainly or quoted, this one name would set the prototype and no property.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : javascriptLiteral(name);
}
