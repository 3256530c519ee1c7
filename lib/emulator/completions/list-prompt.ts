import type { TextGenerator } from '../text/text-generator';
import type { Pacer } from '../writing/pacer';
import type { ListedToken } from './logprobs-writer';
import type { Prompt } from './read-prompts';

/**
 * Reads a prompt's tokens with their probabilities, once for all of its choices and in breaths, because that is as much
 * work as writing them. The first has none: nothing stands before it.
 */
export function listPrompt(
  { tokens }: Prompt,
  generator: TextGenerator,
  pacer: Pacer,
): () => Promise<readonly ListedToken[]> {
  let reading: Promise<readonly ListedToken[]> | undefined;
  const read = async () => {
    const listed: ListedToken[] = [];
    for (const token of generator.readTokens(tokens)) {
      listed.push(listed.length === 0 ? { ...token, logprob: null, top: [] } : token);
      await pacer.work(1);
    }
    return listed;
  };
  return () => (reading ??= read());
}
