import { answerQuestions } from '@/components/tokens/asking-worker';
import { loadTokenizer } from '@/lib/tokens/load-tokenizer';
import type { FoundToken, LookupQuestion } from './token-lookup';

/** Away from the page: an encoding takes up to a second to load. */
answerQuestions(async ({ encoding, of }: LookupQuestion): Promise<readonly FoundToken[]> => {
  const { encode, bytesOf } = await loadTokenizer(encoding);
  const ids = 'text' in of ? [...new Set(encode(of.text))] : of.ids;
  return ids.map((id) => ({ id, bytes: bytesOf(id) ?? null }));
});
