import { adaptExample } from './adapt-example';
import { answerForm } from './answer-form';
import { isCourteous } from './concepts';
import type { Conversation } from './conversation';
import type { Corpus } from './corpus';
import { draft } from './draft';
import { fallbackAnswers } from './fallback-answers';
import { readFollowUp } from './follow-up';
import { createKnownAnswers, type ScoredAnswer } from './known-answers';
import { languageOf, type Language } from './language-of';
import { asksForMinutes, meetingMinutes } from './minutes';
import { createRelevanceIndex, type Relevance } from './relevance-index';
import { listMake } from './listed-rows';
import { rememberedStatements } from './remembered-statements';
import { subjectRestriction } from './subject-restriction';
import { asksForSummary, extractiveSummary } from './summary';
import { systemFacts } from './system-facts';
import { toolAnswer } from './tool-answer';
import { queryTerms, subjectQuery } from './weighted-terms';

export type AnswerCandidate = { text: string; weight: number };

/** Scores are turned into weights by softmax(score / SHARPNESS). */
const SHARPNESS = 0.8;
/** What the fallback is worth; it retreats by as much as the best answer is above it. */
const FALLBACK_SCORE = 0.9;
/** How the fallback's weight is spread over its wordings. */
const FALLBACK_SHARES = [0.6, 0.25, 0.15];
const MOST_CANDIDATES = 8;
/** Examples that all show one form (JSON, code, a table) are to be followed whatever is asked. */
const FORM_SCORE = 3;
const strictForms = new Set(['json', 'code', 'table']);
const CERTAIN_SCORE = 8;
const DRAFT_SCORE = 1.5;

/** Makes the function that finds possible answers to a conversation, each with its weight; the weights sum to 1. */
export function createAnswerFinder(corpus: Corpus): (conversation: Conversation) => AnswerCandidate[] {
  const knownAnswers = createKnownAnswers(corpus);
  return (conversation) => {
    const { system, question, pairs } = conversation;
    const followUp = readFollowUp(question, pairs);
    const language = followUp?.language ?? languageOf(question);
    const restriction = subjectRestriction(system);
    const subject = subjectQuery(followUp?.about ?? question);
    const query = subject ?? queryTerms(question);
    const socialOnly = restriction !== undefined || (subject === undefined && isCourteous(question));
    const scored: (ScoredAnswer & { share?: number })[] = [
      ...ownAnswers(followUp ? withoutLastAnswer(conversation) : conversation, query, language),
      ...taskAnswers(conversation, language),
      ...knownAnswers(conversation, { query, language, socialOnly, isFollowUp: followUp !== undefined }),
    ];
    if (followUp?.answer !== undefined) scored.push({ text: followUp.answer, score: CERTAIN_SCORE });
    const drafted = restriction === undefined ? draft(question, language) : undefined;
    if (drafted !== undefined) scored.push({ text: drafted, score: DRAFT_SCORE });
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const fallbackScore = Math.min(FALLBACK_SCORE, 2 * FALLBACK_SCORE - best);
    fallbackAnswers(language, restriction).forEach((text, i, all) =>
      scored.push({ text, score: fallbackScore, share: all.length === 1 ? 1 : FALLBACK_SHARES[i] }),
    );
    return weigh(scored);
  };
}

/** Who asks for more is not told the same again. */
function withoutLastAnswer(conversation: Conversation): Conversation {
  const said = conversation.pairs.at(-1)?.assistant;
  return { ...conversation, pairs: conversation.pairs.filter(({ assistant }) => assistant !== said) };
}

/** Answers from the request itself: its examples and past turns, facts of the system message, the user's words. */
function ownAnswers(
  { system, pairs, question }: Conversation,
  query: ReadonlyMap<string, number>,
  language: Language,
): ScoredAnswer[] {
  const forms = pairs.map(({ assistant }) => answerForm(assistant));
  const showsForm = forms.length > 0 && forms.every((form) => form === forms[0] && strictForms.has(form));
  const texts = [
    ...pairs.map((pair) => ({
      question: pair.user,
      answer: showsForm ? adaptExample(pair, question, system) : pair.assistant,
      base: showsForm ? FORM_SCORE + Number(listMake(pair.user) === listMake(question)) : 0,
    })),
    ...systemFacts(system).map((fact) => ({ question: fact, answer: fact, base: 0 })),
    ...rememberedStatements(pairs, question, language).map((statement) => ({ ...statement, base: 2 })),
  ];
  const answers = createRelevanceIndex(texts)(query).map((relevance, i) => ({
    text: texts[i]!.answer,
    score: texts[i]!.base + ownScore(relevance),
    foreign: texts[i]!.base === 0 && languageOf(texts[i]!.answer) !== language,
  }));
  const native = Math.max(0, ...answers.map(({ score, foreign }) => (foreign ? 0 : score)));
  const foreignShare = native > FALLBACK_SCORE ? 0 : native > FALLBACK_SCORE / 2 ? 0.3 : 1;
  return answers.map(({ text, score, foreign }) => ({
    text,
    score: foreign ? score * foreignShare : score,
  }));
}

/** An example that shares one word of a long question is worth less than one that covers the question. */
function ownScore({ score, coverage }: Relevance): number {
  return score * (0.4 + 0.6 * coverage);
}

/** Answers that are made from the last messages: what tools returned, a summary of a long text. */
function taskAnswers({ system, question, toolResults }: Conversation, language: Language): ScoredAnswer[] {
  const answers: ScoredAnswer[] = [];
  if (toolResults.length > 0) answers.push({ text: toolAnswer(toolResults, language), score: CERTAIN_SCORE });
  const minutes = asksForMinutes(system) ? meetingMinutes(question, language) : undefined;
  if (minutes !== undefined) return [...answers, { text: minutes, score: CERTAIN_SCORE }];
  const summary = extractiveSummary(question, language);
  if (summary !== undefined)
    answers.push({ text: summary, score: asksForSummary(`${system}\n${question}`) ? CERTAIN_SCORE : 1.5 });
  return answers;
}

function weigh(scored: readonly (ScoredAnswer & { share?: number })[]): AnswerCandidate[] {
  const best = scored
    .filter(({ score, share }) => score > 0 || share !== undefined)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
  const top = best[0]?.score ?? 0;
  const weights = best.map(({ score, share = 1 }) => share * Math.exp((score - top) / SHARPNESS));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return best.map(({ text }, i) => ({ text, weight: weights[i]! / total }));
}
