import { findModel } from '@/lib/models/find-model';
import { countChatRequest } from '@/lib/tokens/count-chat-request';
import { checkPrompt } from '../filter/check-prompt';
import { readTestTokens } from '../filter/rate-text';
import type { OperationCall } from '../operation-call';
import { nextSeed, randomLetters } from '../random-ids';
import { eventStreamHeaders, plainHeaders } from '../service/response-headers';
import { seededRandom } from '../text/seeded-random';
import type { Answer } from './answer';
import { beginChoice } from './begin-choice';
import { takeBegunAnswer, type Begun } from './begun-answer';
import { checkContextWindow } from './check-context-window';
import type { Cut } from '../writing/cut-text';
import { eventStream } from '../writing/event-stream';
import { lastUserText, messageText } from './message-text';
import { behind, planAnswer } from './plan-answer';
import { Pacer } from '../writing/pacer';
import { readChatRequest } from './read-chat-request';
import { screenChoice } from '../writing/screen-choice';
import { fingerprint, servedModel } from '../writing/served-model';
import { writeProse } from './write-prose';
import { writeStream } from './write-stream';
import { writeWhole } from './write-whole';

/**
 * Answers one `chat/completions` call.
 * @throws ServiceError 400 before the first byte; the signal's reason when the caller left.
 */
export async function chatCompletions(call: OperationCall): Promise<Response> {
  const { clock, headers, signal } = call;
  const asked = takeBegunAnswer(readChatRequest(call.body, findModel(call.deployment.model), call.style));
  const { request } = asked;
  const leave = new AbortController();
  const pacer = new Pacer(clock, call.msPerToken, AbortSignal.any([signal, leave.signal]));
  const answer = prepareAnswer(asked, call);
  if (!request.stream) {
    const body = await writeWhole(answer, pacer);
    return new Response(JSON.stringify(body), { headers: { ...plainHeaders, ...headers } });
  }
  const options = {
    includeUsage: request.stream_options?.include_usage === true,
    obfuscation: request.stream_options?.include_obfuscation !== false,
  };
  return new Response(eventStream(writeStream(answer, options, pacer), leave), {
    headers: { ...eventStreamHeaders, ...headers },
  });
}

function prepareAnswer({ request, begun }: Begun, call: OperationCall): Answer {
  const { clock, deployment, generator, random } = call;
  const model = findModel(deployment.model);
  const count = (text: string) => generator.encode(text).length;
  // What begins the answer is in the count already: a begun answer adds its text only.
  const promptTokens = countChatRequest(request, model, count).total + count(begun ?? '');
  const limit = request.max_completion_tokens ?? request.max_tokens ?? undefined;
  checkContextWindow(promptTokens, limit, model);
  const prompt = [...request.messages.map(messageText), ...(begun === undefined ? [] : [begun])].join('\n');
  const promptResults = checkPrompt(prompt);
  const asked = readTestTokens(lastUserText(request.messages), 'completion');
  const asyncFilter = deployment.asyncFilter === true && request.stream === true;
  const maxTokens = Math.min(limit ?? model.maxOutput, model.maxOutput, model.contextWindow - promptTokens);
  const seeds = seededRandom(request.seed ?? nextSeed(random));
  const say = (cut: Cut) => writeProse(request, generator, nextSeed(seeds), cut);
  const plan = behind(begun, planAnswer(request, say, new Date(clock.now())));
  const choices = Array.from({ length: request.n ?? 1 }, () =>
    screenChoice(
      beginChoice({ request, begun, plan, model, generator, maxTokens, seed: nextSeed(seeds), random }),
      asked,
      asyncFilter,
    ),
  );
  return {
    id: `chatcmpl-${randomLetters(random, 29)}`,
    created: Math.floor(clock.now() / 1000),
    model: servedModel(model.name),
    fingerprint,
    choices,
    promptResults,
    promptTokens,
    promptLength: prompt.length,
    ...(request.logprobs && { topLogprobs: request.top_logprobs ?? 0 }),
    asyncFilter,
    random,
  };
}
