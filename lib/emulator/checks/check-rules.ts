import type { JsonObject } from '@/lib/wire/json';
import type { ParameterRule } from './parameter-rule';
import { unknownParameter } from './refused-parameter';

/**
 * Checks every parameter by itself; what is null counts as absent.
 * @throws ServiceError 400 for the first that is not known or breaks its rule.
 */
export function checkRules(
  body: JsonObject,
  rules: Readonly<Record<string, ParameterRule>>,
  style: 'dated' | 'v1',
): void {
  for (const [name, value] of Object.entries(body)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) throw unknownParameter(name, style);
    if (value !== null) rule(name, value);
  }
}
