import type { AnswerCandidate } from '../answer-candidates';
import type { Conversation } from '../conversation';
import { exampleAnswers } from './example-answers';
import { isInstruction } from './is-instruction';
import { nearestAnswers } from './nearest-answers';
import { shownExamples, type ShownExamples } from './shown-examples';
import { taskAnswer } from './task-answer';

/** Possible texts to go on with. */
export type Continuation = {
  candidates: readonly AnswerCandidate[];
  /** What the prompt has of them already. */
  written?: string;
  /** Whether one wrong token would break them: JSON, HTML, SQL. */
  strict?: boolean;
};

type FindAnswers = (conversation: Conversation) => AnswerCandidate[];

/** Longer prompts are gone on with as they are: they are no tasks for a small model. */
const LONGEST_TASK = 20_000;

/**
 * Makes the function that finds how an instruct model would go on behind a prompt: with the next answer of a pattern of
 * examples, with what is to be made of the prompt's own text, or with what an assistant would say. Undefined where the
 * prompt is a text that asks for nothing.
 */
export function createContinuationFinder(
  findAnswers: FindAnswers,
): (prompt: string) => Continuation | undefined {
  const find = (prompt: string): Continuation | undefined => {
    if (prompt.trim() === '' || prompt.length > LONGEST_TASK) return undefined;
    const shown = shownExamples(prompt);
    if (shown) return fromExamples(shown, findAnswers);
    return taskAnswer(prompt) ?? openTurn(prompt, findAnswers) ?? saidByAssistant(prompt, findAnswers);
  };
  // All choices of a call go on behind the same prompt.
  let last: { prompt: string; found: Continuation | undefined } | undefined;
  return (prompt) => {
    if (last?.prompt !== prompt) last = { prompt, found: find(prompt) };
    return last.found;
  };
}

function fromExamples(shown: ShownExamples, findAnswers: FindAnswers): Continuation {
  const { instruction, examples, question, written } = shown;
  const pairs = examples.map(({ question: user, answer: assistant }) => ({ user, assistant }));
  const answers =
    exampleAnswers(shown) ??
    nearestAnswers(shown) ??
    findAnswers({ system: instruction, pairs, question, toolResults: [] });
  return { candidates: answers.map(({ text, weight }) => ({ text: ` ${text}`, weight })), written };
}

const turn =
  /(?:^|\n)[ \t]*(?:q|question|human|user|customer|you|질문|문|사용자|고객|사람)[ \t]*[:：.][ \t]*(.+)\n\s*(?:a|answer|ai|assistant|bot|agent|답|답변|응답|상담원|도우미|봇)[ \t]*[:：.](?![\s\S]*\n\s*(?:q|question|human|user|질문|고객)[ \t]*[:：.])([\s\S]*)$/iu;

/** A question with an open answer: "Q: … A:", "Human: … AI:". */
function openTurn(prompt: string, findAnswers: FindAnswers): Continuation | undefined {
  const match = turn.exec(prompt);
  if (!match) return undefined;
  const [, question = '', written = ''] = match;
  const system = prompt.slice(0, match.index).trim();
  const answers = findAnswers({ system, pairs: [], question, toolResults: [] });
  return { candidates: answers.map(({ text, weight }) => ({ text: ` ${text}`, weight })), written };
}

/** An order or question gets the answer that chat gives; of an answer that has been begun, the rest of it. */
function saidByAssistant(prompt: string, findAnswers: FindAnswers): Continuation | undefined {
  const begins = [prompt.indexOf('\n\n'), prompt.lastIndexOf('\n\n')].filter((at) => at > 0);
  for (const at of new Set(begins)) {
    const head = prompt.slice(0, at);
    const written = prompt.slice(at);
    if (!isInstruction(head)) continue;
    const answers = answersTo(head, findAnswers).filter(({ text }) => text.startsWith(written));
    if (written.trim() !== '' && answers.length > 0) return { candidates: answers, written };
  }
  if (!isInstruction(prompt)) return undefined;
  return { candidates: answersTo(prompt, findAnswers) };
}

function answersTo(question: string, findAnswers: FindAnswers): AnswerCandidate[] {
  const lead = /[:：]\s*$/u.test(question) ? ' ' : '\n\n';
  return findAnswers({ system: '', pairs: [], question, toolResults: [] }).map(({ text, weight }) => ({
    text: `${lead}${text}`,
    weight,
  }));
}
