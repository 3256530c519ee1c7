import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChunks } from '@/lib/wire/read-chunks';
import { chatChunkSchema } from '@/lib/wire/chat-chunk';
import { chatCompletionSchema } from '@/lib/wire/chat-completion';
import { emptyCompletion, type Completion } from './completion';
import { foldChunk, readCompletion } from './fold-chunk';

const recordings = path.resolve('../shared/recordings');

async function folded(body: string): Promise<Completion> {
  let completion = emptyCompletion;
  for await (const event of readChunks(new Response(body), chatChunkSchema)) {
    if (event.type === 'chunk') completion = foldChunk(completion, event.chunk);
  }
  return completion;
}

const events = (...chunks: object[]) => chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('');

describe.skipIf(!existsSync(recordings))('foldChunk on recorded answers (needs ../shared/recordings)', () => {
  const recorded = (name: string) => readFileSync(path.join(recordings, name), 'utf8');
  const asEvents = (lines: string) =>
    `${lines
      .trim()
      .split('\n')
      .map((line) => `data: ${line}\n\n`)
      .join('')}data: [DONE]\n\n`;

  it('reads an Azure stream with its filter chunk, empty choices and usage', async () => {
    const completion = await folded(asEvents(recorded('azure-model-router.1.chunks.txt')));
    expect(completion).toMatchObject({
      content: 'Capital of Denmark.',
      finishReason: 'stop',
      model: 'gpt-5-nano-2025-08-07',
      usage: { promptTokens: 15, completionTokens: 78, reasoningTokens: 64 },
    });
    expect(completion.promptFilters.map(({ category }) => category)).toEqual([
      'hate',
      'jailbreak',
      'self_harm',
      'sexual',
      'violence',
    ]);
    expect(completion.completionFilters).toHaveLength(4);
  });

  it('reads the same from a whole answer', () => {
    const completion = readCompletion(chatCompletionSchema.parse(JSON.parse(recorded('openai-text.json'))));
    expect(completion).toMatchObject({
      finishReason: 'stop',
      usage: { promptTokens: 16, completionTokens: 363 },
    });
    expect(completion.content).toMatch(/^\*\*Holiday Name:\*\*/);
  });
});

describe('foldChunk', () => {
  it('joins the fragments of several tool calls', async () => {
    const piece = (tool_calls: object[]) => ({
      choices: [{ index: 0, delta: { tool_calls }, finish_reason: null }],
    });
    const completion = await folded(
      events(
        piece([{ index: 0, id: 'a', type: 'function', function: { name: 'find', arguments: '' } }]),
        piece([{ index: 0, function: { arguments: '{"x":' } }]),
        piece([{ index: 1, id: 'b', type: 'function', function: { name: 'sum', arguments: '{}' } }]),
        piece([{ index: 0, function: { arguments: '1}' } }]),
      ),
    );
    expect(completion.toolCalls).toEqual([
      { id: 'a', name: 'find', arguments: '{"x":1}' },
      { id: 'b', name: 'sum', arguments: '{}' },
    ]);
  });

  it('keeps tool calls apart that a server numbers from one, or all alike', async () => {
    const piece = (tool_calls: object[]) => ({ choices: [{ index: 0, delta: { tool_calls } }] });
    const fromOne = await folded(
      events(
        piece([{ index: 1, id: 'a', function: { name: 'find', arguments: '' } }]),
        piece([{ index: 1, function: { arguments: '{"x":' } }]),
        piece([{ index: 1, function: { arguments: '1}' } }]),
      ),
    );
    expect(fromOne.toolCalls).toEqual([{ id: 'a', name: 'find', arguments: '{"x":1}' }]);
    const alike = await folded(
      events(
        piece([{ index: 0, id: 'a', function: { name: 'find', arguments: '{"x":1}' } }]),
        piece([{ index: 0, id: 'b', function: { name: 'find', arguments: '{"x":' } }]),
        piece([{ index: 0, id: 'b', function: { arguments: '2}' } }]),
      ),
    );
    expect(alike.toolCalls).toEqual([
      { id: 'a', name: 'find', arguments: '{"x":1}' },
      { id: 'b', name: 'find', arguments: '{"x":2}' },
    ]);
  });

  it.each(['reasoning_content', 'reasoning'])('reads reasoning text spelled %s', async (name) => {
    const completion = await folded(events({ choices: [{ index: 0, delta: { [name]: 'Hm.' } }] }));
    expect(completion.reasoning).toBe('Hm.');
    const body = { choices: [{ index: 0, message: { content: 'x', [name]: 'Hm.' }, finish_reason: 'stop' }] };
    expect(readCompletion(chatCompletionSchema.parse(body)).reasoning).toBe('Hm.');
  });

  it('keeps the worst that the filter said of each category', async () => {
    const judged = (severity: string, filtered = false) => ({
      choices: [
        { index: 0, delta: { content: 'x' }, content_filter_results: { violence: { filtered, severity } } },
      ],
    });
    const completion = await folded(events(judged('safe'), judged('high', true), judged('low')));
    expect(completion.completionFilters).toEqual([
      { category: 'violence', severity: 'high', filtered: true },
    ]);
  });

  it('takes annotations that come without a delta, also after the end', async () => {
    const completion = await folded(
      events(
        { choices: [{ index: 0, delta: { content: 'x' }, finish_reason: 'stop' }] },
        {
          id: '',
          object: '',
          created: 0,
          model: '',
          choices: [
            {
              index: 0,
              finish_reason: null,
              content_filter_results: { hate: { filtered: false, severity: 'safe' } },
              content_filter_offsets: { check_offset: 0, start_offset: 0, end_offset: 1 },
            },
          ],
        },
      ),
    );
    expect(completion).toMatchObject({
      content: 'x',
      finishReason: 'stop',
      completionFilters: [{ category: 'hate' }],
    });
  });

  it('follows the first of several choices', async () => {
    const completion = await folded(
      events({
        choices: [
          { index: 1, delta: { content: 'B' } },
          { index: 0, delta: { content: 'A' } },
        ],
      }),
    );
    expect(completion.content).toBe('A');
  });
});
