import type { MessageTools } from '@/components/ui/messages-provider';
import type { CompletionExample } from '@/lib/completions/example';
import { toEscaped } from '@/lib/parameters/escaped-text';
import { completionParameters } from '@/lib/parameters/parameters';

/** What an example sets, in the order of the parameters panel, such as `Temperature 0.3`. */
export function exampleParameters(
  { parameters }: Pick<CompletionExample, 'parameters'>,
  { t, formatNumber }: Pick<MessageTools, 't' | 'formatNumber'>,
): string[] {
  return completionParameters.names.flatMap((name) => {
    const value = parameters[name];
    if (value === undefined || value === null || value === false) return [];
    const label = t(`parameters.${name}.label`);
    if (typeof value === 'number') return [`${label} ${formatNumber(value)}`];
    if (typeof value === 'string') return [`${label} ${quoted(value)}`];
    if (Array.isArray(value)) return value.length === 0 ? [] : [`${label} ${value.map(quoted).join(' ')}`];
    return [label];
  });
}

function quoted(text: string): string {
  return `“${toEscaped(text)}”`;
}
