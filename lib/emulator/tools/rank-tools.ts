import { isJsonObject } from '@/lib/wire/json';
import type { Tool } from '@/lib/wire/chat-request';
import { fieldWords } from '../json/field-words';
import { toolTerms } from './tool-words';

export type RankedTool = { tool: Tool; score: number };

/** A word of the name counts most, then the description, then what the parameters are called and may be. */
const weights = { name: 2, description: 1, parameters: 0.5 };

/** Tools by how much of a message they are about, best first; the order given breaks ties. */
export function rankTools(tools: readonly Tool[], message: string): RankedTool[] {
  const asked = toolTerms(message);
  const shared = (text: string) => [...toolTerms(text)].filter((term) => asked.has(term)).length;
  return tools
    .map((tool) => {
      const { name, description = '', parameters } = tool.function;
      const properties = isJsonObject(parameters?.properties) ? parameters.properties : {};
      const fields = Object.entries(properties).map(([field, schema]) =>
        isJsonObject(schema)
          ? `${fieldWords(field)} ${typeof schema.description === 'string' ? schema.description : ''} ${Array.isArray(schema.enum) ? schema.enum.join(' ') : ''}`
          : fieldWords(field),
      );
      const score =
        weights.name * shared(fieldWords(name)) +
        weights.description * shared(description) +
        weights.parameters * shared(fields.join(' '));
      return { tool, score };
    })
    .sort((a, b) => b.score - a.score);
}
