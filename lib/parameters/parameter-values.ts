import type { Model } from '@/lib/models/model';
import type { ChatRequest } from '@/lib/wire/chat-request';
import type { Parameter } from './parameter';
import { parameters, type ParameterName, type ParameterValues } from './parameters';

/** The names of all parameters, in the order of the page. */
// Object.keys of a literal gives exactly its keys.
export const parameterNames = Object.keys(parameters) as ParameterName[];

/** The row of a parameter, with its value's type. */
export function parameterRow<Name extends ParameterName>(name: Name): Parameter<ParameterValues[Name]> {
  // TypeScript cannot relate one row of a heterogeneous table to its own value type.
  return parameters[name] as unknown as Parameter<ParameterValues[Name]>;
}

/** What the Studio starts with. */
export function defaultParameterValues(): ParameterValues {
  // Each entry is the default of the row of its own name.
  return Object.fromEntries(
    parameterNames.map((name) => [name, parameters[name].default]),
  ) as ParameterValues;
}

/** The wire fields of all parameters that the model takes, less those that only repeat the API's default. */
export function parametersToWire(values: ParameterValues, model: Model): Partial<ChatRequest> {
  const fields = parameterNames.map((name) => fieldsOf(name, values, model));
  return Object.assign({}, ...fields);
}

function fieldsOf<Name extends ParameterName>(
  name: Name,
  values: ParameterValues,
  model: Model,
): Partial<ChatRequest> {
  const row = parameterRow(name);
  return row.refusedBy(model) === null ? row.toWire(values[name], model) : {};
}

/** The parameter that an error's `param` (`temperature`, `max_tokens`, `stop[0]`) speaks of. */
export function parameterOfWireName(wireName: string): ParameterName | undefined {
  const field = wireName.split(/[.[]/, 1)[0] ?? wireName;
  return parameterNames.find((name) => parameters[name].wireNames.includes(field));
}
