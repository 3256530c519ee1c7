import type { AnswerCandidate } from '../answer-candidates';
import type { Conversation } from '../conversation';
import { isInstruction } from './is-instruction';

/** Possible texts to go on with. */
export type Continuation = {
  candidates: readonly AnswerCandidate[];
  /** What the prompt has of them already. */
  written?: string;
  /** Whether one wrong token would break them: JSON, HTML, SQL. */
  strict?: boolean;
};

/**
 * Makes the function that finds how an instruct model would go on behind a prompt; undefined where the prompt is a
 * text that asks for nothing.
 */
export function createContinuationFinder(
  findAnswers: (conversation: Conversation) => AnswerCandidate[],
): (prompt: string) => Continuation | undefined {
  return (prompt) => {
    if (!isInstruction(prompt)) return undefined;
    const answers = findAnswers({ system: '', pairs: [], question: prompt, toolResults: [] });
    return { candidates: answers.map(({ text, weight }) => ({ text: `\n\n${text}`, weight })) };
  };
}
