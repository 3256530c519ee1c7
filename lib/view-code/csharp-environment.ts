import type { CodeOptions } from './language';
import { csharpLiteral } from './literals/csharp-literal';
import { variableNames } from './surroundings';

/** The statements that read `endpoint` and `apiKey` from the environment, where the code needs them. */
export function csharpEnvironment({ endpoint, auth }: CodeOptions): string[] {
  const { address, key } = variableNames(endpoint);
  if (auth === 'none') return [];
  const statements = [`string endpoint = ${variable(address)};`];
  if (auth === 'key') statements.push(`string apiKey = ${variable(key)};`);
  return [...statements, ''];
}

function variable(name: string): string {
  const literal = (text: string) => csharpLiteral(text, '');
  return `Environment.GetEnvironmentVariable(${literal(name)})\n    ?? throw new InvalidOperationException(${literal(`Set ${name}.`)})`;
}
