import type { Json, JsonObject } from '@/lib/wire/json';
import { filterResults } from '../filter/verdict';
import { randomLetters } from '../random-ids';
import { promptFilterResults, type Answer } from './answer';
import { annotationChunk } from '../writing/annotation-chunk';
import { AsyncAnnotations } from '../writing/async-annotations';
import type { Pacer } from '../writing/pacer';
import { playChoices } from '../writing/play-choices';
import type { Ending, ScreenedPiece } from '../writing/screen-choice';
import { addPiece, type Spent, wireUsage } from './usage';
import { wireLogprobs } from './wire-logprobs';

export type StreamOptions = { includeUsage: boolean; obfuscation: boolean };

/**
 * The chunks of a streamed chat completion, in the order and with the keys of captured streams: the prompt's filter
 * results, each choice's role, its text or tool calls, its end, and the usage when it was asked for.
 */
export async function* writeStream(
  answer: Answer,
  options: StreamOptions,
  pacer: Pacer,
): AsyncGenerator<JsonObject, void, undefined> {
  const spent: Spent = { prompt: answer.promptTokens, completion: 0, reasoning: 0 };
  const annotations = new Map<number, AsyncAnnotations>();
  const chunk = (choices: JsonObject[], text = '', usage: Json = null): JsonObject => ({
    choices,
    created: answer.created,
    id: answer.id,
    model: answer.model,
    ...(options.obfuscation && { obfuscation: padding(answer, text) }),
    object: 'chat.completion.chunk',
    system_fingerprint: answer.fingerprint,
    ...(options.includeUsage && { usage }),
  });

  yield annotationChunk({ prompt_filter_results: promptFilterResults(answer) });
  for await (const { index, ...event } of playChoices(answer.choices, pacer)) {
    if ('piece' in event) {
      addPiece(spent, event.piece);
      if (isSilent(event.piece)) continue;
    }
    let annotation = annotations.get(index);
    if (!annotation) {
      annotation = new AsyncAnnotations(index, answer.promptLength);
      annotations.set(index, annotation);
      const called = 'piece' in event && event.piece.type === 'tool-call';
      const delta = { content: called ? null : '', refusal: null, role: 'assistant' };
      yield chunk([choiceOf(answer, index, delta, {})]);
    }
    if (annotation.blocked) {
      if (answer.choices.every((_, one) => annotations.get(one)?.blocked)) break;
      continue;
    }
    if ('ending' in event) {
      yield chunk([endOf(answer, index, event.ending)]);
      if (answer.asyncFilter) yield* annotation.last(event.ending.verdict).map(annotationOf);
      continue;
    }
    const { piece } = event;
    yield chunk([choiceOf(answer, index, deltaOf(piece), pieceExtras(answer, piece))], textOf(piece));
    if (answer.asyncFilter) yield* annotation.next(textOf(piece), piece.verdict).map(annotationOf);
  }
  if (options.includeUsage) yield chunk([], '', wireUsage(spent));
}

function annotationOf(choice: JsonObject): JsonObject {
  return annotationChunk({}, [choice]);
}

type Extras = { results?: JsonObject; logprobs?: Json; finishReason?: string };

function choiceOf(answer: Answer, index: number, delta: JsonObject, extras: Extras): JsonObject {
  return {
    ...(!answer.asyncFilter && { content_filter_results: extras.results ?? {} }),
    delta,
    finish_reason: extras.finishReason ?? null,
    index,
    logprobs: extras.logprobs ?? null,
  };
}

function pieceExtras(answer: Answer, piece: ScreenedPiece): Extras {
  if (piece.type !== 'text') return {};
  return {
    results: filterResults(piece.verdict, 'completion'),
    ...(answer.topLogprobs !== undefined && { logprobs: wireLogprobs(piece.tokens, answer.topLogprobs) }),
  };
}

function endOf(answer: Answer, index: number, { finishReason, verdict }: Ending): JsonObject {
  const results = finishReason === 'content_filter' ? filterResults(verdict, 'completion') : {};
  return choiceOf(answer, index, {}, { finishReason, results });
}

function deltaOf(piece: ScreenedPiece): JsonObject {
  switch (piece.type) {
    case 'text':
      return { content: piece.text };
    case 'tool-call': {
      const { id, index, name } = piece;
      return { tool_calls: [{ function: { arguments: '', name }, id, index, type: 'function' }] };
    }
    case 'tool-arguments':
      return { tool_calls: [{ function: { arguments: piece.text }, index: piece.index }] };
    case 'thought':
      return {};
  }
}

/** Reasoning, and tokens that a stop sequence took: time passes, nothing is sent. */
function isSilent(piece: ScreenedPiece): boolean {
  return piece.type === 'thought' || (piece.type === 'text' && piece.text === '');
}

function textOf(piece: ScreenedPiece): string {
  return piece.type === 'text' || piece.type === 'tool-arguments' ? piece.text : '';
}

/** Azure pads its chunks so that their sizes do not tell the text: with it, text fills up to a multiple of 16. */
function padding({ random }: Answer, text: string): string {
  return randomLetters(random, 16 - (text.length % 16));
}
