import type { JsonObject } from '@/lib/wire/json';
import { filterResults, safe } from '../filter/verdict';
import type { Pacer } from '../writing/pacer';
import { playChoices } from '../writing/play-choices';
import type { Ending } from '../writing/screen-choice';
import type { Answer, Candidate } from './answer';
import { LogprobsWriter, type ListedToken } from './logprobs-writer';
import { likeliestFirst } from './likeliest-first';
import { writeUsage } from './write-usage';

type Gathered = {
  candidate: Candidate;
  text: string;
  tokens: (ListedToken & { logprob: number })[];
  ending: Ending;
};

/** The body of a text completion that is not streamed, keys in the order of a recorded one, and Azure's behind them. */
export async function writeWhole(answer: Answer, pacer: Pacer): Promise<JsonObject> {
  const gathered = answer.candidates.map((candidate): Gathered => ({
    candidate,
    text: '',
    tokens: [],
    ending: { finishReason: 'stop', verdict: safe },
  }));
  let spent = 0;
  const choices = answer.candidates.map(({ choice }) => choice);
  for await (const { index, ...event } of playChoices(choices, pacer)) {
    const one = gathered[index];
    if (!one) continue;
    if ('ending' in event) {
      one.ending = event.ending;
      continue;
    }
    spent += event.piece.spent;
    if (event.piece.type !== 'text') continue;
    one.text += event.piece.text;
    one.tokens.push(...event.piece.tokens);
  }
  return {
    id: answer.id,
    object: 'text_completion',
    created: answer.created,
    model: answer.model,
    choices: await Promise.all(
      returned(gathered, answer).map((one, index) => writeChoice(one, index, answer)),
    ),
    usage: writeUsage(answer.promptTokens, spent),
    prompt_filter_results: answer.promptResults,
  };
}

/** The best `n` of each prompt's candidates; all of them in their order when no more were made. */
function returned(gathered: readonly Gathered[], { n, bestOf }: Answer): Gathered[] {
  if (bestOf === n) return [...gathered];
  return gathered.flatMap((_, index) =>
    index % bestOf === 0 ? likeliestFirst(gathered.slice(index, index + bestOf)).slice(0, n) : [],
  );
}

/** A blocked answer has no text: what was written before the filter stopped it is not shown. */
async function writeChoice(one: Gathered, index: number, answer: Answer): Promise<JsonObject> {
  const { prompt, listPrompt } = one.candidate;
  const { finishReason, verdict } = one.ending;
  const blocked = finishReason === 'content_filter';
  const written = blocked ? '' : one.text;
  let logprobs: JsonObject | null = null;
  if (answer.logprobs !== undefined && !blocked) {
    const writer = new LogprobsWriter(answer.logprobs, answer.echo ? '' : prompt.text);
    logprobs = writer.write([...(answer.echo ? await listPrompt() : []), ...one.tokens]);
  }
  return {
    text: answer.echo ? prompt.text + written : written,
    index,
    logprobs,
    finish_reason: finishReason,
    content_filter_results: filterResults(verdict, 'completion'),
  };
}
