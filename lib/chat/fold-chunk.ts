import type { ChatChunk } from '@/lib/wire/chat-chunk';
import type { ChatCompletion } from '@/lib/wire/chat-completion';
import { mergeFilters } from '@/lib/wire/merge-filters';
import { readUsage } from '@/lib/wire/read-usage';
import { readChatLogprobs } from '@/lib/probabilities/read-chat-logprobs';
import { emptyCompletion, type Completion, type ToolCall } from './completion';

type Choice = ChatChunk['choices'][number];
type ToolCallPiece = NonNullable<NonNullable<Choice['delta']>['tool_calls']>[number];

/**
 * Adds one chunk of a stream to the completion. Of several choices (`n` > 1) it follows the first. Chunks without
 * choices, without `delta` and with empty ids are Azure's normal ones and are understood.
 */
export function foldChunk(completion: Completion, chunk: ChatChunk): Completion {
  const choice = chunk.choices.find(({ index }) => index === 0);
  const next: Completion = {
    ...completion,
    model: chunk.model || completion.model,
    systemFingerprint: chunk.system_fingerprint ?? completion.systemFingerprint,
    usage: chunk.usage ? readUsage(chunk.usage) : completion.usage,
    promptFilters: mergeFilters(
      completion.promptFilters,
      chunk.prompt_filter_results ?? chunk.prompt_annotations ?? [],
    ),
  };
  return choice ? foldChoice(next, choice) : next;
}

/** The completion of an answer that came whole. */
export function readCompletion(body: ChatCompletion): Completion {
  const { choices, ...rest } = body;
  const chunkChoices = choices.map(({ message, ...choice }) => ({
    ...choice,
    delta: { ...message, tool_calls: message.tool_calls?.map((call, index) => ({ index, ...call })) },
  }));
  return foldChunk(emptyCompletion, { ...rest, choices: chunkChoices });
}

function foldChoice(completion: Completion, { delta, ...choice }: Choice): Completion {
  const logprobs = readChatLogprobs(choice.logprobs);
  return {
    ...completion,
    content: completion.content + (delta?.content ?? ''),
    refusal: completion.refusal + (delta?.refusal ?? ''),
    reasoning: completion.reasoning + (delta?.reasoning_content ?? delta?.reasoning ?? ''),
    toolCalls: (delta?.tool_calls ?? []).reduce(foldToolCall, completion.toolCalls),
    finishReason: choice.finish_reason ?? completion.finishReason,
    logprobs: logprobs.length > 0 ? [...completion.logprobs, ...logprobs] : completion.logprobs,
    completionFilters: mergeFilters(completion.completionFilters, choice.content_filter_results ?? []),
  };
}

/** Id and name come in the first piece of a call, its arguments in fragments. */
function foldToolCall(calls: readonly ToolCall[], piece: ToolCallPiece): readonly ToolCall[] {
  const at = placeOf(calls, piece);
  const known = calls[at];
  const call = {
    id: piece.id || (known?.id ?? ''),
    name: piece.function?.name || (known?.name ?? ''),
    arguments: (known?.arguments ?? '') + (piece.function?.arguments ?? ''),
  };
  return known ? calls.with(at, call) : [...calls, call];
}

/**
 * Which call a piece belongs to; `calls.length` for a new one. The id says more than the index: Ollama numbers every call
 * 0, others begin with 1. A piece with neither a known index nor an id or name of its own continues the last call.
 */
function placeOf(calls: readonly ToolCall[], { index, id, function: called }: ToolCallPiece): number {
  const known = id ? calls.findIndex((call) => call.id === id) : -1;
  if (known >= 0) return known;
  const there = calls[index];
  if (there && (!id || there.id === '')) return index;
  return id || called?.name || calls.length === 0 ? calls.length : calls.length - 1;
}
