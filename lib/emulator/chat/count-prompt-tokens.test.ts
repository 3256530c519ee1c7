import { describe, expect, it } from 'vitest';
import { encode } from '../text/tokenizer';
import { countPromptTokens } from './count-prompt-tokens';

/** The example of the OpenAI cookbook "How to count tokens with tiktoken"; with o200k_base the API counts 124. */
const cookbook = [
  {
    role: 'system' as const,
    content:
      'You are a helpful, pattern-following assistant that translates corporate jargon into plain English.',
  },
  {
    role: 'system' as const,
    name: 'example_user',
    content: 'New synergies will help drive top-line growth.',
  },
  {
    role: 'system' as const,
    name: 'example_assistant',
    content: 'Things working well together will increase revenue.',
  },
  {
    role: 'system' as const,
    name: 'example_user',
    content:
      "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage.",
  },
  {
    role: 'system' as const,
    name: 'example_assistant',
    content: "Let's talk later when we're less busy about how to do better.",
  },
  {
    role: 'user' as const,
    content: "This late pivot means we don't have time to boil the ocean for the client deliverable.",
  },
];

describe('countPromptTokens', () => {
  it('counts the published example as the API does', () => {
    expect(countPromptTokens({ messages: cookbook }, { encode })).toBe(124);
  });

  it('counts tools and their schemas', () => {
    const messages = [{ role: 'user' as const, content: 'hello' }];
    const tool = {
      type: 'function' as const,
      function: { name: 'get_weather', description: 'Weather of a city' },
    };
    const plain = countPromptTokens({ messages }, { encode });
    expect(countPromptTokens({ messages, tools: [tool] }, { encode })).toBeGreaterThan(plain + 9);
  });
});
