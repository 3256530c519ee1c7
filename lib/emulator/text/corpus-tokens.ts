import type { Corpus } from './corpus';
import { encode, END, START } from './tokenizer';

/** All answers and prose of a corpus as one row of tokens, every text between START and END. */
export function corpusTokens(corpus: Corpus): Uint32Array {
  const texts = corpus.flatMap(({ dialogues, prose }) => [
    ...dialogues.flatMap(({ turns }) => turns.map(({ assistant }) => assistant)),
    ...prose.map(({ text }) => text),
  ]);
  return Uint32Array.from(texts.flatMap((text) => [START, ...encode(text), END]));
}
