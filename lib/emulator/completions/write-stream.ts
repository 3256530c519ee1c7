import type { JsonObject } from '@/lib/wire/json';
import { filterResults, type Verdict } from '../filter/verdict';
import { annotationChunk } from '../writing/annotation-chunk';
import { AsyncAnnotations } from '../writing/async-annotations';
import type { FinishReason } from '../writing/choice';
import type { Pacer } from '../writing/pacer';
import { playChoices } from '../writing/play-choices';
import type { Answer, Candidate } from './answer';
import { LogprobsWriter, type ListedToken } from './logprobs-writer';
import { writeUsage } from './write-usage';

/** What a chunk says of its choice. */
type Said = {
  text: string;
  tokens: readonly ListedToken[];
  /** Of the text; absent where there is nothing to rate. */
  verdict?: Verdict;
  finishReason?: FinishReason;
};

/** A choice on its way. */
type Running = {
  index: number;
  writer: LogprobsWriter | undefined;
  annotations: AsyncAnnotations;
  /** Its last text waits, because the chunk that ends at the limit tells so. */
  held?: Said | undefined;
};

/**
 * The chunks of a streamed text completion, in the order and with the keys of a recorded stream, and Azure's: the
 * prompts' filter results first, each choice's text (with `echo` its prompt before it) and end, and the usage when it was
 * asked for.
 */
export async function* writeStream(
  answer: Answer,
  includeUsage: boolean,
  pacer: Pacer,
): AsyncGenerator<JsonObject, void, undefined> {
  const { asyncFilter, candidates, created, echo, id, model, promptResults, promptTokens } = answer;
  const head = { id, object: 'text_completion', created };
  const chunk = ({ index, writer }: Running, said: Said): JsonObject => {
    const choice: JsonObject = {
      text: said.text,
      index,
      logprobs: (said.tokens.length > 0 && writer?.write(said.tokens)) || null,
      finish_reason: said.finishReason ?? null,
    };
    if (!asyncFilter) {
      choice.content_filter_results = said.verdict ? filterResults(said.verdict, 'completion') : {};
    }
    return { ...head, choices: [choice], model, ...(includeUsage && { usage: null }) };
  };
  /** Sends what was held, and what the asynchronous filter has to say of it. */
  const flush = (run: Running, finishReason?: FinishReason): JsonObject[] => {
    const { held } = run;
    run.held = undefined;
    if (!held) return [];
    const sent = chunk(run, { ...held, ...(finishReason && { finishReason }) });
    if (!asyncFilter || !held.verdict) return [sent];
    return [sent, ...run.annotations.next(held.text, held.verdict).map(annotationOf)];
  };

  const runs = candidates.map((candidate, index) => begin(candidate, index, answer));
  yield annotationChunk({ prompt_filter_results: promptResults });
  for (const run of echo ? runs : []) {
    const candidate = candidates[run.index];
    if (!candidate) continue;
    const tokens = run.writer ? await candidate.listPrompt() : [];
    yield chunk(run, { text: candidate.prompt.text, tokens });
  }
  let spent = 0;
  const choices = candidates.map(({ choice }) => choice);
  for await (const { index, ...event } of playChoices(choices, pacer)) {
    if ('piece' in event) spent += event.piece.spent;
    const run = runs[index];
    if (!run || run.annotations.blocked) {
      if (runs.every(({ annotations }) => annotations.blocked)) break;
      continue;
    }
    if ('piece' in event) {
      const { piece } = event;
      if (piece.type !== 'text' || piece.text === '') continue;
      yield* flush(run);
      run.held = { text: piece.text, tokens: piece.tokens, verdict: piece.verdict };
      continue;
    }
    const { finishReason, verdict } = event.ending;
    const told = finishReason === 'length' && run.held !== undefined;
    yield* flush(run, told ? finishReason : undefined);
    if (run.annotations.blocked) continue;
    if (!told) {
      const blocked = finishReason === 'content_filter';
      yield chunk(run, { text: '', tokens: [], finishReason, ...(blocked && { verdict }) });
    }
    if (asyncFilter) yield* run.annotations.last(verdict).map(annotationOf);
  }
  if (includeUsage) {
    yield { ...head, model, usage: writeUsage(promptTokens, spent), choices: [] };
  }
}

function begin({ prompt }: Candidate, index: number, { echo, logprobs }: Answer): Running {
  return {
    index,
    writer: logprobs === undefined ? undefined : new LogprobsWriter(logprobs, echo ? '' : prompt.text),
    annotations: new AsyncAnnotations(index, prompt.text.length),
  };
}

function annotationOf(choice: JsonObject): JsonObject {
  return annotationChunk({}, [choice]);
}
