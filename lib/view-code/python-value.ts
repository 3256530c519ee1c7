import type { Json } from '@/lib/wire/json';
import { pythonLiteral } from './literals/python-literal';

const WIDTH = 88;

/** A JSON value as a Python expression; `indent` is the white space of the line that it starts on. */
export function pythonValue(value: Json, indent = ''): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return pythonLiteral(value);
  if (typeof value === 'number') return String(value);
  const inner = `${indent}    `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Array.isArray(value)
    ? value.map((entry) => pythonValue(entry, inner))
    : Object.entries(value).map(([name, entry]) => `${pythonLiteral(name)}: ${pythonValue(entry, inner)}`);
  const line = `${open}${entries.join(', ')}${close}`;
  if (entries.length === 0 || (!line.includes('\n') && indent.length + line.length <= WIDTH)) return line;
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
}
