import { escapeQuoted, fitsBlock } from './unseen';

/**
 * A text as a C# string: a raw string literal (C# 11) when it has several lines, else a quoted one. The raw literal's
 * lines are indented like its end mark, which the compiler takes off again; `indent` is that white space.
 */
export function csharpLiteral(text: string, indent: string): string {
  if (!fitsBlock(text)) return `"${escapeQuoted(text, '"')}"`;
  const longestRun = Math.max(2, ...(text.match(/"+/g) ?? []).map((run) => run.length));
  const quotes = '"'.repeat(longestRun + 1);
  const lines = text.split('\n').map((line) => (line === '' ? '' : indent + line));
  return [quotes, ...lines, indent + quotes].join('\n');
}
