import type { Pair } from './conversation';
import type { Language } from './language-of';

const asks =
  /\b(?:what(?:'s| is| was| are) my|do you (?:remember|know) my|did i (?:say|tell)|who am i|where do i)\b|기억|(?:내|제) [^?]{0,60}(?:뭐|무엇|누구|어디|몇)|뭐라고 했/iu;
const states =
  /\b(?:my [\w -]{1,40} (?:is|are)|i am|i'm|call me|i live|i work)\b|(?:내|제) [^.]{1,60}(?:은|는|이|가) [^.]{1,60}|저는 |나는 /iu;
const told: Record<Language, (statement: string) => string> = {
  en: (statement) => `You told me: "${statement}"`,
  ko: (statement) => `"${statement}"라고 말씀해 주셨어요.`,
};

/** What the user told about themselves earlier, as answers, when the question asks for it; otherwise nothing. */
export function rememberedStatements(
  pairs: readonly Pair[],
  question: string,
  language: Language,
): { question: string; answer: string }[] {
  if (!asks.test(question)) return [];
  return pairs
    .flatMap(({ user }) => user.split(/(?<=[.!?])\s+|\n+/u))
    .filter((sentence) => states.test(sentence) && !sentence.endsWith('?'))
    .map((statement) => ({ question: statement, answer: told[language](statement) }));
}
