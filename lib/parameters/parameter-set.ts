import type { Model } from '@/lib/models/model';
import type { Parameter } from './parameter';

/** Any row of a table whose fields fit the body of an operation. */
type AnyRow<Body extends object> = Omit<Parameter<unknown>, 'toWire'> & {
  toWire: (value: never, model: Model) => Partial<Body>;
};
type Table<Body extends object> = Record<string, AnyRow<Body>>;

/** The value of each row of a table. */
export type Values<Rows> = {
  [Name in keyof Rows]: Rows[Name] extends { default: infer Value } ? Value : never;
};

/** The parameters of one operation. */
export type ParameterSet<Rows, Body extends object> = {
  /** In the order of the page. */
  names: readonly (keyof Rows & string)[];
  row: <Name extends keyof Rows & string>(name: Name) => Parameter<Values<Rows>[Name], Partial<Body>>;
  /** What a new page starts with. */
  defaults: () => Values<Rows>;
  /** The wire fields of all parameters that the model takes, less those that only repeat the API's default. */
  toWire: (values: Values<Rows>, model: Model) => Partial<Body>;
  /** The parameter that an error's `param` (`temperature`, `max_tokens`, `stop[0]`) speaks of. */
  ofWireName: (wireName: string) => (keyof Rows & string) | undefined;
};

/** Makes the parameters of an operation of the rows of its table. */
export function parameterSet<Rows extends Table<Body>, Body extends object>(
  rows: Rows,
): ParameterSet<Rows, Body> {
  // Object.keys of a literal gives exactly its keys.
  const names = Object.keys(rows) as (keyof Rows & string)[];
  const row = <Name extends keyof Rows & string>(name: Name) =>
    // TypeScript cannot relate one row of a heterogeneous table to its own value type.
    rows[name] as unknown as Parameter<Values<Rows>[Name], Partial<Body>>;
  const fieldsOf = <Name extends keyof Rows & string>(
    name: Name,
    values: Values<Rows>,
    model: Model,
  ): Partial<Body> => (row(name).refusedBy(model) === null ? row(name).toWire(values[name], model) : {});
  return {
    names,
    row,
    // Each entry is the default of the row of its own name.
    defaults: () => Object.fromEntries(names.map((name) => [name, row(name).default])) as Values<Rows>,
    toWire: (values, model) => Object.assign({}, ...names.map((name) => fieldsOf(name, values, model))),
    ofWireName(wireName) {
      const field = wireName.split(/[.[]/, 1)[0] ?? wireName;
      return names.find((name) => row(name).wireNames.includes(field));
    },
  };
}
