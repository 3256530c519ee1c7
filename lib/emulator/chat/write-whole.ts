import type { JsonObject } from '@/lib/wire/json';
import { filterResults, safe } from '../filter/verdict';
import { promptFilterResults, type Answer } from './answer';
import type { AnswerToken } from '../writing/choice';
import type { Pacer } from '../writing/pacer';
import { playChoices } from '../writing/play-choices';
import type { Ending, ScreenedPiece } from '../writing/screen-choice';
import { addPiece, wireUsage, type Spent } from './usage';
import { wireLogprobs } from './wire-logprobs';

type Call = { id: string; name: string; arguments: string };
type Gathered = { text: string; tokens: AnswerToken[]; calls: Call[]; ending: Ending };

/** The body of a chat completion that is not streamed, keys in the order of a captured one. */
export async function writeWhole(answer: Answer, pacer: Pacer): Promise<JsonObject> {
  const spent: Spent = { prompt: answer.promptTokens, completion: 0, reasoning: 0 };
  const gathered = answer.choices.map((): Gathered => ({
    text: '',
    tokens: [],
    calls: [],
    ending: { finishReason: 'stop', verdict: safe },
  }));
  for await (const { index, ...event } of playChoices(answer.choices, pacer)) {
    const choice = gathered[index];
    if (!choice) continue;
    if ('ending' in event) choice.ending = event.ending;
    else {
      addPiece(spent, event.piece);
      gather(choice, event.piece);
    }
  }
  return {
    choices: gathered.map((choice, index) => writeChoice(choice, index, answer.topLogprobs)),
    created: answer.created,
    id: answer.id,
    model: answer.model,
    object: 'chat.completion',
    prompt_filter_results: promptFilterResults(answer),
    system_fingerprint: answer.fingerprint,
    usage: wireUsage(spent),
  };
}

function gather(choice: Gathered, piece: ScreenedPiece): void {
  switch (piece.type) {
    case 'text':
      choice.text += piece.text;
      choice.tokens.push(...piece.tokens);
      return;
    case 'tool-call':
      choice.calls[piece.index] = { id: piece.id, name: piece.name, arguments: '' };
      return;
    case 'tool-arguments': {
      const call = choice.calls[piece.index];
      if (call) call.arguments += piece.text;
    }
  }
}

/** A blocked answer has no content: what was written before the filter stopped it is not shown. */
function writeChoice(choice: Gathered, index: number, topLogprobs: number | undefined): JsonObject {
  const { finishReason, verdict } = choice.ending;
  const blocked = finishReason === 'content_filter';
  const silent = blocked || choice.calls.length > 0;
  return {
    content_filter_results: silent && !blocked ? {} : filterResults(verdict, 'completion'),
    finish_reason: finishReason,
    index,
    logprobs: topLogprobs === undefined || silent ? null : wireLogprobs(choice.tokens, topLogprobs),
    message: {
      annotations: [],
      content: silent ? null : choice.text,
      refusal: null,
      role: 'assistant',
      ...(choice.calls.length > 0 && {
        tool_calls: choice.calls.map(({ id, name, arguments: text }) => ({
          function: { arguments: text, name },
          id,
          type: 'function',
        })),
      }),
    },
  };
}
