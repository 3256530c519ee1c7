import Ajv2020 from 'ajv/dist/2020';
import type { Json, JsonObject } from '@/lib/wire/json';
import { wildPattern } from './check-patterns';

const full = /^\d{4}-\d{2}-\d{2}$/;
const clock = /^\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** The formats that structured outputs know, as far as their shape can be told by a pattern. */
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => full.test(text) && !Number.isNaN(Date.parse(text)),
  time: (text) => clock.test(text),
  'date-time': (text) => full.test(text.slice(0, 10)) && clock.test(text.slice(11)),
  duration: (text) => /^P(?!$)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(text),
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  hostname: (text) => /^[\w-]+(?:\.[\w-]+)*$/.test(text),
  ipv4: (text) => /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text),
  ipv6: (text) => /^[\da-f:]+$/i.test(text),
  uri: (text) => URL.canParse(text),
  url: (text) => URL.canParse(text),
  uuid: (text) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
};

/**
 * A check of values against a JSON schema (2020-12).
 * @throws Error when the schema itself is not valid.
 */
export function compileSchema(schema: JsonObject): (value: Json) => boolean {
  const wild = wildPattern(schema);
  if (wild !== undefined) throw new Error(`the pattern '${wild}' is not supported.`);
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
  for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check);
  const { $schema: _dialect, $id: _id, ...plain } = schema;
  const validate = ajv.compile(plain);
  return (value) => {
    try {
      return validate(value) === true;
    } catch (error) {
      // A schema that is nothing but itself asks the same question for ever: no value answers it.
      if (error instanceof RangeError) return false;
      throw error;
    }
  };
}
