import type { ChatRequest } from '@/lib/wire/chat-request';
import { can, type Model } from '@/lib/models/model';
import type { Sampling, TextGenerator } from '../text/text-generator';
import type { AnswerToken, Choice } from './choice';
import { contextMessages } from './context-messages';
import { cutText } from './cut-text';
import { think } from './think';

export type Begin = {
  request: ChatRequest;
  model: Model;
  generator: TextGenerator;
  /** Most tokens of this answer, reasoning included. */
  maxTokens: number;
  seed: number;
};

/** One answer to a request: reasoning first where the model reasons, then text. */
export function* beginChoice(begin: Begin): Choice {
  const { request, model, maxTokens } = begin;
  const thought = can(model, 'reasoning') ? yield* think(request.reasoning_effort, maxTokens) : 0;
  const left = maxTokens - thought;
  if (left <= 0) return 'length';
  return yield* cutText(answerTokens(begin), { maxTokens: left, stop: stopSequences(request) });
}

function answerTokens({ request, generator, seed }: Begin): Iterable<AnswerToken> {
  return generator.generate(contextMessages(request.messages), sampling(request, seed));
}

function sampling(request: ChatRequest, seed: number): Sampling {
  return {
    temperature: request.temperature ?? 1,
    topP: request.top_p ?? 1,
    frequencyPenalty: request.frequency_penalty ?? 0,
    presencePenalty: request.presence_penalty ?? 0,
    logitBias: new Map(
      Object.entries(request.logit_bias ?? {}).map(([token, bias]) => [Number(token), bias]),
    ),
    seed,
  };
}

function stopSequences({ stop }: ChatRequest): string[] {
  const sequences = typeof stop === 'string' ? [stop] : (stop ?? []);
  return sequences.filter((sequence) => sequence !== '');
}
