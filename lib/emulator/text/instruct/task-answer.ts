import { classAnswer } from './class-answer';
import { askedCount } from './asked-count';
import { keyPoints, summaries } from './condense';
import type { Continuation } from './continuation';
import { translations } from './example-answers';
import { fieldList, fieldObject } from './fill-open-fields';
import { namedKeys, openFields } from './open-fields';
import { promptBody, promptInstruction } from './prompt-body';
import { quiz } from './quiz';
import { sqlQuery } from './sql-query';

/** Of a longer text only the beginning is searched for values. */
const LONGEST_TEXT = 8000;

/** The answer to a prompt that wants something made of its own text; undefined for other prompts. */
export function taskAnswer(prompt: string): Continuation | undefined {
  return sqlAnswer(prompt) ?? fieldsAnswer(prompt) ?? textAnswer(prompt);
}

/** Behind a schema and a question comes the query; behind "SELECT" the rest of it. */
function sqlAnswer(prompt: string): Continuation | undefined {
  if (!/\bSQL\b|\bquery\b|쿼리|\bSELECT\s*$|CREATE TABLE/iu.test(prompt)) return undefined;
  const start = prompt.search(/^\s*SELECT\b/mu);
  const head = start < 0 ? prompt : prompt.slice(0, start);
  const question = head
    .trim()
    .split(/\n+/u)
    .filter(
      (line) => !/^\W*\w+\s*\([^)]*,/u.test(line) && !/^\W*(?:sql|query|answer|쿼리)?\s*:?\W*$/iu.test(line),
    )
    .at(-1);
  const query =
    question === undefined ? undefined : sqlQuery(prompt.slice(0, start < 0 ? undefined : start), question);
  if (query === undefined) return undefined;
  const written = start < 0 ? '' : prompt.slice(start).trimStart();
  const lead = start < 0 ? (/[:：]\s*$/u.test(head) ? ' ' : '\n\n') : '';
  return {
    candidates: [
      { text: `${lead}${query}`, weight: 0.9 },
      { text: `${lead}${query.replaceAll('\n', ' ')}`, weight: 0.1 },
    ],
    written,
    strict: true,
  };
}

function fieldsAnswer(prompt: string): Continuation | undefined {
  const open = openFields(prompt);
  const wantsJson = /\bjson\b/iu.test(prompt);
  if (open) {
    const text = promptBody(open.before).slice(0, LONGEST_TEXT);
    const labels = open.fields.map(({ label }) => label);
    if (!wantsJson) return { candidates: fieldList(open.fields, text), written: open.written, strict: true };
    return { candidates: behind('\n\n', fieldObject(labels, text)), written: open.written, strict: true };
  }
  if (!wantsJson) return undefined;
  const { head, written, lead } = parted(prompt, /json|output|answer|result|출력|답|결과/iu);
  const keys = namedKeys(promptInstruction(head));
  if (keys.length < 2) return undefined;
  return {
    candidates: behind(lead, fieldObject(keys, promptBody(head).slice(0, LONGEST_TEXT))),
    written,
    strict: true,
  };
}

function textAnswer(prompt: string): Continuation | undefined {
  const { head, written, lead, label } = parted(prompt, /.{1,40}/u);
  const body = promptBody(head);
  const instruction = `${promptInstruction(head)}\n${label}`;
  if (body === '') return undefined;
  const classes = classAnswer(head, instruction, body);
  if (classes)
    return { candidates: behind(lead === ' ' && classes.isList ? '\n' : lead, classes.candidates), written };
  if (/\bquiz\b|questions?\b.*\babout\b|퀴즈|객관식|문제를/iu.test(instruction)) {
    const candidates = quiz(
      body,
      askedCount(instruction, /questions?|문제/u) ?? 3,
      askedCount(instruction, /answers|choices|options|개씩/u) ?? 3,
    );
    return candidates.length === 0
      ? undefined
      : { candidates: behind(lead === ' ' ? '\n\n' : lead, candidates), written, strict: true };
  }
  if (/key points?|bullet|main points|핵심(?!어)|요점/iu.test(instruction))
    return {
      candidates: behind(
        lead === ' ' ? '\n' : lead,
        keyPoints(body, askedCount(instruction, /key points|points|bullets|개/u)),
      ),
      written,
    };
  if (/summar|tl;?dr|요약|간추려|줄여/iu.test(instruction)) {
    const candidates = summaries(body, askedCount(instruction, /sentences?|문장|줄/u) ?? 2);
    return candidates.length === 0 ? undefined : { candidates: behind(lead, candidates), written };
  }
  const into = /translat\w*\b.*?\b(?:in)?to (korean|english)|(한국어|영어)로 (?:번역|옮)/iu.exec(instruction);
  if (into)
    return {
      candidates: behind(
        lead,
        translations(body, /korean|한국어/iu.test(into[0]) && !/영어로/u.test(into[0]) ? 'ko' : 'en'),
      ),
      written,
    };
  return undefined;
}

function behind(lead: string, candidates: Continuation['candidates']): Continuation['candidates'] {
  return candidates.map(({ text, weight }) => ({ text: `${lead}${text}`, weight }));
}

/** A prompt without its last label ("Summary:"), what is written behind that, and what parts an answer from the prompt. */
function parted(
  prompt: string,
  label: RegExp,
): { head: string; label: string; written: string; lead: string } {
  const pattern = new RegExp(`(?:^|\\n)((?:${label.source})\\s?[:：])(?=[ \\t]*(?:\\n|$)|[ \\t]+\\S)`, 'giu');
  const bodyEnd = Math.max(prompt.lastIndexOf('"""'), prompt.lastIndexOf('###'), 0);
  const last = [...prompt.slice(bodyEnd).matchAll(pattern)]
    .filter(({ 1: own = '' }) => !/["“]/u.test(own))
    .at(-1);
  const inLastParagraph = last !== undefined && isAnswerLabel(prompt, bodyEnd + last.index, last[1] ?? '');
  if (!last || !inLastParagraph || prompt.slice(0, bodyEnd + last.index).trim() === '')
    return { head: prompt, label: '', written: '', lead: prompt.endsWith('\n') ? '' : '\n\n' };
  const end = bodyEnd + last.index + last[0].length;
  return {
    head: prompt.slice(0, bodyEnd + last.index),
    label: last[1] ?? '',
    written: prompt.slice(end),
    lead: ' ',
  };
}

const answerNames =
  /summary|tl;?dr|points|category|class|label|sentiment|topic|quiz|questions|answer|output|json|result|translation|korean|english|요약|핵심|요점|분류|범주|감정|퀴즈|문제|답|출력|결과|번역|한국어|영어/iu;

/** A label opens the answer when nothing follows it, or when it is called like an answer. */
function isAnswerLabel(prompt: string, at: number, label: string): boolean {
  return prompt.slice(at).trim() === label.trim() || answerNames.test(label);
}
