import type { ResponseFormat, Tool } from '@/lib/wire/chat-request';
import type { JsonObject } from '@/lib/wire/json';

/** What a function and a response format have in common: a name, a description and a JSON schema. */
export type DescribedSchema = { name: string; description: string; strict: boolean; schema: JsonObject };

export function toolToDescribed({ function: described }: Tool): DescribedSchema {
  return {
    name: described.name,
    description: described.description ?? '',
    strict: described.strict === true,
    schema: described.parameters ?? { type: 'object', properties: {} },
  };
}

export function describedToTool({ name, description, strict, schema }: DescribedSchema): Tool {
  return {
    type: 'function',
    function: {
      name,
      ...(description !== '' && { description }),
      parameters: schema,
      ...(strict && { strict }),
    },
  };
}

export type SchemaFormat = Extract<ResponseFormat, { type: 'json_schema' }>;

export function formatToDescribed({ json_schema: described }: SchemaFormat): DescribedSchema {
  return {
    name: described.name,
    description: described.description ?? '',
    strict: described.strict === true,
    schema: described.schema ?? {},
  };
}

export function describedToFormat({ name, description, strict, schema }: DescribedSchema): SchemaFormat {
  return {
    type: 'json_schema',
    json_schema: { name, ...(description !== '' && { description }), strict, schema },
  };
}
