import type { Tool } from '@/lib/wire/chat-request';
import type { SchemaFormat } from './described-schema';

/** A schema to begin with, as structured outputs want it. */
export const starterFormat: SchemaFormat = {
  type: 'json_schema',
  json_schema: {
    name: 'answer',
    strict: true,
    schema: {
      type: 'object',
      properties: {
        answer: { type: 'string', description: 'The answer in one sentence' },
        confidence: { type: 'string', enum: ['low', 'medium', 'high'] },
        sources: { type: 'array', items: { type: 'string' } },
      },
      required: ['answer', 'confidence', 'sources'],
      additionalProperties: false,
    },
  },
};

/** A function to begin with, under a name that is free. */
export function starterTool(taken: readonly string[]): Tool {
  const numbers = ['', ...taken.map((_, index) => `_${index + 2}`)];
  const name = numbers.map((suffix) => `get_weather${suffix}`).find((free) => !taken.includes(free));
  return {
    type: 'function',
    function: {
      name: name ?? 'get_weather',
      description: 'Get the current weather of a place',
      parameters: {
        type: 'object',
        properties: {
          location: { type: 'string', description: 'City, such as Seoul' },
          unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
        },
        required: ['location'],
        additionalProperties: false,
      },
    },
  };
}
