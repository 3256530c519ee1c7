import type { TextGenerator } from '../text/text-generator';
import type { Pacer } from '../writing/pacer';
import type { ListedToken } from './logprobs-writer';
import type { Prompt } from './read-prompts';

/**
 * Reads a prompt's tokens with their probabilities, once for all of its choices and in breaths, because that is as much
 * work as writing them. The first has none: nothing stands before it. `most` is how many of the likeliest tokens are kept.
 */
export function listPrompt(
  { tokens }: Prompt,
  generator: TextGenerator,
  pacer: Pacer,
  most: number,
): () => Promise<readonly ListedToken[]> {
  let reading: Promise<readonly ListedToken[]> | undefined;
  const read = async () => {
    const listed: ListedToken[] = [];
    for (const token of generator.readTokens(tokens)) {
      const { bytes, logprob, top } = token;
      listed.push(
        listed.length === 0 ? { bytes, logprob: null, top: [] } : { bytes, logprob, top: top.slice(0, most) },
      );
      await pacer.work(1);
    }
    return listed;
  };
  return () => (reading ??= read());
}
