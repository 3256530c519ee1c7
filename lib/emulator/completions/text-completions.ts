import type { JsonObject } from '@/lib/wire/json';
import type { CompletionRequest } from '@/lib/wire/completion-request';
import { findModel } from '@/lib/models/find-model';
import { checkPrompt } from '../filter/check-prompt';
import { readTestTokens } from '../filter/rate-text';
import type { OperationCall } from '../operation-call';
import { nextSeed, randomLetters } from '../random-ids';
import { invalidRequest } from '../service/service-error';
import { eventStreamHeaders, plainHeaders } from '../service/response-headers';
import { seededRandom } from '../text/seeded-random';
import { eventStream } from '../writing/event-stream';
import { Pacer } from '../writing/pacer';
import { screenChoice } from '../writing/screen-choice';
import { servedModel } from '../writing/served-model';
import type { Answer, Candidate } from './answer';
import { beginChoice } from './begin-choice';
import { checkContextWindow } from './check-context-window';
import { listPrompt } from './list-prompt';
import { readCompletionRequest } from './read-completion-request';
import { readPrompts, type Prompt } from './read-prompts';
import { writeStream } from './write-stream';
import { writeWhole } from './write-whole';

/** Tokens of an answer without `max_tokens`: OpenAI's default. */
const defaultMaxTokens = 16;
/** Most answers of one call, over all of its prompts: the emulator's own limit. */
const mostChoices = 2_048;

/**
 * Answers one `completions` call.
 * @throws ServiceError 400 before the first byte; the signal's reason when the caller left.
 */
export async function textCompletions(call: OperationCall): Promise<Response> {
  const { clock, headers, signal } = call;
  const request = readCompletionRequest(call.body, findModel(call.deployment.model), call.style);
  const leave = new AbortController();
  const pacer = new Pacer(clock, call.msPerToken, AbortSignal.any([signal, leave.signal]));
  const answer = prepareAnswer(request, call, pacer);
  if (!request.stream) {
    const body = await writeWhole(answer, pacer);
    return new Response(JSON.stringify(body), { headers: { ...plainHeaders, ...headers } });
  }
  const includeUsage = request.stream_options?.include_usage === true;
  return new Response(eventStream(writeStream(answer, includeUsage, pacer), leave), {
    headers: { ...eventStreamHeaders, ...headers },
  });
}

function prepareAnswer(request: CompletionRequest, call: OperationCall, pacer: Pacer): Answer {
  const { clock, deployment, generator, random } = call;
  const model = findModel(deployment.model);
  const prompts = readPrompts(request, generator);
  const n = request.n ?? 1;
  const bestOf = request.best_of ?? n;
  const maxTokens = request.max_tokens ?? defaultMaxTokens;
  const suffixTokens = generator.encode(request.suffix ?? '').length;
  const sizes = prompts.map(({ tokens }) => tokens.length + suffixTokens);
  checkContextWindow(Math.max(...sizes), maxTokens, model);
  if (prompts.length * bestOf > mostChoices) {
    throw invalidRequest(`Too many choices: at most ${mostChoices} can be written at once.`, 'prompt');
  }
  const promptResults = prompts.map(({ text }, index): JsonObject => ({
    prompt_index: index,
    content_filter_results: checkPrompt(text),
  }));
  const asyncFilter = deployment.asyncFilter === true && request.stream === true;
  const seeds = seededRandom(request.seed ?? nextSeed(random));
  const begin = (prompt: Prompt): Candidate[] => {
    const asked = readTestTokens(prompt.text, 'completion');
    const list = listPrompt(prompt, generator, pacer, request.logprobs ?? 0);
    return Array.from({ length: bestOf }, () => ({
      prompt,
      choice: screenChoice(
        beginChoice(request, prompt, generator, maxTokens, nextSeed(seeds)),
        asked,
        asyncFilter,
      ),
      listPrompt: list,
    }));
  };
  return {
    id: `cmpl-${randomLetters(random, 29)}`,
    created: Math.floor(clock.now() / 1000),
    model: servedModel(model.name),
    candidates: prompts.flatMap(begin),
    n,
    bestOf,
    promptResults,
    promptTokens: sizes.reduce((sum, size) => sum + size, 0),
    ...(request.logprobs != null && { logprobs: request.logprobs }),
    echo: request.echo === true,
    asyncFilter,
  };
}
