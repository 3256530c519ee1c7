import type { Language } from './language-of';

const intro: Record<Language, string> = { en: 'Here is what I found:', ko: '확인한 내용을 알려드릴게요.' };

/** An answer that tells what tools returned: JSON objects as a list of their fields, other text as it is. */
export function toolAnswer(results: readonly string[], language: Language): string {
  return `${intro[language]}\n\n${results.map(readable).join('\n\n')}`;
}

function readable(result: string): string {
  let value: unknown;
  try {
    value = JSON.parse(result);
  } catch {
    return result;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `- **${key}**: ${typeof inner === 'string' ? inner : JSON.stringify(inner)}`)
    .join('\n');
}
