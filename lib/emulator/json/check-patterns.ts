import { isJsonObject, type Json } from '@/lib/wire/json';

/**
 * The first regular expression of a schema that could take for ever on some text: one that repeats a group which itself
 * repeats or chooses (`(a+)+`, `(a|ab)*`). JavaScript's engine backtracks, so the emulator does not run these.
 */
export function wildPattern(schema: Json): string | undefined {
  if (Array.isArray(schema)) return schema.map(wildPattern).find((found) => found !== undefined);
  if (!isJsonObject(schema)) return undefined;
  const own = typeof schema.pattern === 'string' ? [schema.pattern] : [];
  const keys = isJsonObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  return (
    [...own, ...keys].find(isWild) ??
    Object.values(schema)
      .map(wildPattern)
      .find((found) => found !== undefined)
  );
}

function isWild(pattern: string): boolean {
  const groups = [false];
  const plain = pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, 'x');
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    const repeats = /[*+{]/.test(character);
    if (character === '(') groups.push(false);
    else if (character === ')') {
      const varies = groups.pop() ?? false;
      if (varies && /[*+{]/.test(plain.charAt(at + 1))) return true;
      if (varies) groups[groups.length - 1] = true;
    } else if (repeats || character === '|') groups[groups.length - 1] = true;
  }
  return false;
}
