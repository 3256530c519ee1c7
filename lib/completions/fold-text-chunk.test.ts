import { describe, expect, it } from 'vitest';
import { chatChunkSchema } from '@/lib/wire/chat-chunk';
import { textCompletionSchema } from '@/lib/wire/text-completion';
import { foldChatChunk, foldTextChunk, readWholeChat } from './fold-text-chunk';
import { emptyTextCompletion } from './text-completion';

const folded = (...chunks: object[]) =>
  chunks.map((chunk) => textCompletionSchema.parse(chunk)).reduce(foldTextChunk, emptyTextCompletion);
const texts = (completion: { choices: readonly { text: string }[] }) =>
  completion.choices.map(({ text }) => text);

describe('a streamed text completion', () => {
  it('keeps choices apart that come in turns, whichever speaks first', () => {
    const { choices } = folded(
      { choices: [{ index: 1, text: 'b' }] },
      { choices: [{ index: 0, text: 'a', finish_reason: null }] },
      { choices: [{ index: 1, text: 'd', finish_reason: 'length' }] },
      { choices: [{ index: 0, text: 'c', finish_reason: 'stop' }] },
    );
    expect(choices.map(({ text, finishReason }) => [text, finishReason])).toEqual([
      ['ac', 'stop'],
      ['bd', 'length'],
    ]);
  });

  it('takes what comes without choices: filters first, usage last', () => {
    const hate = { filtered: false, severity: 'safe' };
    const completion = folded(
      {
        choices: [],
        model: '',
        prompt_filter_results: [{ prompt_index: 0, content_filter_results: { hate } }],
      },
      { choices: [{ index: 0, text: 'a' }], model: 'm' },
      { choices: [], model: 'm', usage: { prompt_tokens: 3, completion_tokens: 1, total_tokens: 4 } },
    );
    expect(completion.promptFilters.map(({ category }) => category)).toEqual(['hate']);
    expect(completion).toMatchObject({ model: 'm', usage: { promptTokens: 3, completionTokens: 1 } });
    expect(texts(completion)).toEqual(['a']);
  });

  it('joins the tokens of its pieces', () => {
    const piece = (token: string) => ({
      choices: [{ index: 0, text: token, logprobs: { tokens: [token], token_logprobs: [-1] } }],
    });
    const [choice] = folded(piece('a'), piece('b')).choices;
    expect(choice?.logprobs.map(({ token }) => token)).toEqual(['a', 'b']);
  });

  it('leaves out what is said of a choice that there cannot be', () => {
    const pieces = [-1, 0.5, 1e9].map((index) => ({ choices: [{ index, text: 'x' }] }));
    expect(texts(folded(...pieces, { choices: [{ index: 0, text: 'a' }] }))).toEqual(['a']);
  });
});

describe('a prompt that was sent as a chat message', () => {
  it('is answered by the content, or the refusal', () => {
    const chunk = (delta: object) => chatChunkSchema.parse({ choices: [{ index: 0, delta }] });
    const chunks = [chunk({ role: 'assistant' }), chunk({ content: 'a' }), chunk({ refusal: 'b' })];
    expect(texts(chunks.reduce(foldChatChunk, emptyTextCompletion))).toEqual(['ab']);
    const choices = [
      { index: 0, finish_reason: 'stop', message: { content: 'one' } },
      { index: 1, finish_reason: 'length', message: { content: null, refusal: 'two' } },
    ].map((choice) => ({ ...choice, content_filter_results: [] }));
    expect(texts(readWholeChat({ choices }))).toEqual(['one', 'two']);
  });
});
