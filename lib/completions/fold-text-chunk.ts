import { readChatLogprobs } from '@/lib/probabilities/read-chat-logprobs';
import { readTextLogprobs } from '@/lib/probabilities/read-text-logprobs';
import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import type { ChatChunk } from '@/lib/wire/chat-chunk';
import type { ChatCompletion } from '@/lib/wire/chat-completion';
import type { ContentFilter } from '@/lib/wire/content-filter';
import { mergeFilters } from '@/lib/wire/merge-filters';
import type { WireTextCompletion } from '@/lib/wire/text-completion';
import { readUsage } from '@/lib/wire/read-usage';
import type { WireUsage } from '@/lib/wire/usage';
import { emptyChoice, emptyTextCompletion, type TextCompletion } from './text-completion';

/** What one chunk adds to one choice. */
type Piece = {
  index: number;
  text: string;
  finishReason: string | null;
  logprobs: readonly TokenLogprob[];
  filters: readonly ContentFilter[];
};

/** The API's most choices of one prompt. */
const MOST_CHOICES = 128;

/** Adds one chunk of a stream, or an answer that came whole, to the completion. */
export function foldTextChunk(completion: TextCompletion, chunk: WireTextCompletion): TextCompletion {
  const pieces = chunk.choices.map(
    ({ index, text, finish_reason, logprobs, content_filter_results }): Piece => ({
      index,
      text: text ?? '',
      finishReason: finish_reason ?? null,
      logprobs: logprobs ? readTextLogprobs(logprobs) : [],
      filters: content_filter_results ?? [],
    }),
  );
  return pieces.reduce(foldPiece, withSurroundings(completion, chunk));
}

/** The same for a prompt that was sent as a chat message. */
export function foldChatChunk(completion: TextCompletion, chunk: ChatChunk): TextCompletion {
  const pieces = chunk.choices.map(
    ({ index, delta, finish_reason, logprobs, content_filter_results }): Piece => ({
      index,
      text: delta?.content ?? delta?.refusal ?? '',
      finishReason: finish_reason ?? null,
      logprobs: readChatLogprobs(logprobs),
      filters: content_filter_results ?? [],
    }),
  );
  return pieces.reduce(foldPiece, withSurroundings(completion, chunk));
}

/** The completion of a chat answer that came whole. */
export function readWholeChat({ choices, ...rest }: ChatCompletion): TextCompletion {
  const asChunks = choices.map(({ message: { content, refusal }, ...choice }) => ({
    ...choice,
    delta: { content, refusal },
  }));
  return foldChatChunk(emptyTextCompletion, { ...rest, choices: asChunks });
}

type Surroundings = {
  model?: string | null | undefined;
  system_fingerprint?: string | null | undefined;
  usage?: WireUsage | null | undefined;
  prompt_filter_results?: readonly ContentFilter[] | undefined;
  prompt_annotations?: readonly ContentFilter[] | undefined;
};

function withSurroundings(completion: TextCompletion, chunk: Surroundings): TextCompletion {
  return {
    ...completion,
    model: chunk.model || completion.model,
    systemFingerprint: chunk.system_fingerprint ?? completion.systemFingerprint,
    usage: chunk.usage ? readUsage(chunk.usage) : completion.usage,
    promptFilters: mergeFilters(
      completion.promptFilters,
      chunk.prompt_filter_results ?? chunk.prompt_annotations ?? [],
    ),
  };
}

/** An index that no choice has is a server's fault, and no reason to make room for it. */
function foldPiece(completion: TextCompletion, piece: Piece): TextCompletion {
  if (!Number.isInteger(piece.index) || piece.index < 0 || piece.index >= MOST_CHOICES) return completion;
  const missing = Math.max(0, piece.index + 1 - completion.choices.length);
  const choices = [...completion.choices, ...Array.from({ length: missing }, () => emptyChoice)];
  const known = choices[piece.index] ?? emptyChoice;
  choices[piece.index] = {
    text: known.text + piece.text,
    finishReason: piece.finishReason ?? known.finishReason,
    logprobs: piece.logprobs.length > 0 ? [...known.logprobs, ...piece.logprobs] : known.logprobs,
    filters: mergeFilters(known.filters, piece.filters),
  };
  return { ...completion, choices };
}
