import type { CompletionRequest } from '@/lib/wire/completion-request';
import { invalidRequest } from '../service/service-error';
import { END } from '../text/special-tokens';
import type { TextGenerator } from '../text/text-generator';

/** One of a request's prompts. */
export type Prompt = {
  text: string;
  tokens: readonly number[];
  /** What the model goes on with: the text behind the last `<|endoftext|>` token. */
  context: string;
};

/**
 * The prompts of a request: one or several texts, or lists of token ids.
 * @throws ServiceError 400 for an id that the encoding does not have; the wording is not recorded.
 */
export function readPrompts({ prompt }: CompletionRequest, generator: TextGenerator): Prompt[] {
  const ofText = (text: string): Prompt => ({ text, tokens: generator.encode(text), context: text });
  const ofTokens = (tokens: readonly number[]): Prompt => {
    for (const token of tokens) {
      if (token > END || generator.decode([token]) === '') {
        throw invalidRequest(`Invalid token id in 'prompt': ${token}. Maximum value is ${END}.`, 'prompt');
      }
    }
    const context = generator.decode(tokens.slice(tokens.lastIndexOf(END) + 1));
    return { text: generator.decode(tokens), tokens, context };
  };
  if (typeof prompt === 'string') return [ofText(prompt)];
  const ids = prompt.filter((entry) => typeof entry === 'number');
  if (ids.length > 0) return [ofTokens(ids)];
  return prompt.flatMap((entry) => {
    if (typeof entry === 'string') return ofText(entry);
    return Array.isArray(entry) ? ofTokens(entry) : [];
  });
}
