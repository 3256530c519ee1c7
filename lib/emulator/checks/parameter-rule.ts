import { isJsonObject, type Json } from '@/lib/wire/json';
import { invalidRequest } from '../service/service-error';
import { END } from '../text/special-tokens';
import { unsupportedParameter } from './refused-parameter';

/**
 * Checks one parameter's value, which is not null. Codes and wordings are OpenAI's, which Azure passes on.
 * @throws ServiceError 400.
 */
export type ParameterRule = (name: string, value: Json) => void;

/** Any value passes. */
export function anything(): void {}

/** What the emulator cannot honour it refuses, as a model that lacks the feature does. */
export function refused(name: string): never {
  throw unsupportedParameter(name);
}

/** One value, because the emulator can do no other. */
export function only(value: Json): ParameterRule {
  return (name, given) => {
    if (given !== value) refused(name);
  };
}

/** A string. */
export function text(name: string, value: Json): void {
  if (typeof value !== 'string') throw wrongType(name, 'a string', value);
}

/** A boolean. */
export function flag(name: string, value: Json): void {
  if (typeof value !== 'boolean') throw wrongType(name, 'a boolean', value);
}

/** An object, whatever is in it. */
export function object(name: string, value: Json): void {
  if (!isJsonObject(value)) throw wrongType(name, 'an object', value);
}

/** One of some words. */
export function oneOf(...allowed: string[]): ParameterRule {
  return (name, value) => {
    text(name, value);
    if (!allowed.some((word) => word === value)) {
      const choices = allowed.map((word) => `'${word}'`).join(', ');
      throw invalidRequest(
        `Invalid value: '${String(value)}'. Supported values are: ${choices}.`,
        name,
        'invalid_value',
      );
    }
  };
}

/** A number from `least` to `most`. */
export function decimal(least: number, most: number): ParameterRule {
  return (name, value) => {
    if (typeof value !== 'number') throw wrongType(name, 'a decimal', value);
    checkRange('decimal', name, value, least, most);
  };
}

/** A whole number from `least` to `most`. */
export function integer(least = -Infinity, most = Infinity): ParameterRule {
  return (name, value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(name, 'an integer', value);
    checkRange('integer', name, value, least, most);
  };
}

function checkRange(
  kind: 'decimal' | 'integer',
  name: string,
  value: number,
  least: number,
  most: number,
): void {
  if (value < least) {
    throw invalidRequest(
      `Invalid '${name}': ${kind} below minimum value. Expected a value >= ${least}, but got ${value} instead.`,
      name,
      `${kind}_below_min_value`,
    );
  }
  if (value > most) {
    throw invalidRequest(
      `Invalid '${name}': ${kind} above maximum value. Expected a value <= ${most}, but got ${value} instead.`,
      name,
      `${kind}_above_max_value`,
    );
  }
}

/** An array of `least` to `most` entries, which a wrong type's message calls `of`. */
export function array(least: number, most = Infinity, of = 'objects'): ParameterRule {
  return (name, value) => {
    if (!Array.isArray(value)) throw wrongType(name, `an array of ${of}`, value);
    if (value.length < least) {
      throw invalidRequest(
        `Invalid '${name}': empty array. Expected an array with minimum length ${least}, but got an empty array instead.`,
        name,
        'empty_array',
      );
    }
    if (value.length > most) {
      throw invalidRequest(
        `Invalid '${name}': array too long. Expected an array with maximum length ${most}, but got an array with length ${value.length} instead.`,
        name,
        'array_above_max_length',
      );
    }
  };
}

/** One sequence or up to four. */
export function stopSequences(name: string, value: Json): void {
  if (typeof value === 'string') return;
  if (!Array.isArray(value)) throw wrongType(name, 'a string or an array of strings', value);
  array(1, 4)(name, value);
  value.forEach((sequence, index) => text(`${name}[${index}]`, sequence));
}

/** `logit_bias`: token ids, of which there are none above `<|endoftext|>`'s, and biases of -100 to 100. */
export function biases(name: string, value: Json): void {
  if (!isJsonObject(value)) throw wrongType(name, 'an object', value);
  for (const [token, bias] of Object.entries(value)) {
    if (!/^\d+$/.test(token)) {
      throw invalidRequest(
        `Invalid key in '${name}': ${token}. You should only be submitting non-negative integers.`,
        name,
      );
    }
    if (Number(token) > END) {
      throw invalidRequest(`Invalid key in '${name}': ${token}. Maximum value is ${END}.`, name);
    }
    decimal(-100, 100)(`${name}.${token}`, bias);
  }
}

/** A value of another type than the one that was expected, which has its article: `a string`. */
export function wrongType(name: string, expected: string, value: Json): Error {
  return invalidRequest(
    `Invalid type for '${name}': expected ${expected}, but got ${kindOf(value)} instead.`,
    name,
    'invalid_type',
  );
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal';
  if (typeof value === 'string') return 'a string';
  return typeof value === 'boolean' ? 'a boolean' : 'an object';
}
