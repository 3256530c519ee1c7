import { describe, expect, it } from 'vitest';
import { systemClock } from '@/lib/emulator/system-clock';
import type { EmulatorOptions } from '@/lib/emulator/emulator-options';
import { chatRequest, chunksOf, emulator, say, testClock, textOf } from './emulator-under-test';
import { tinyText } from './tiny-text';

const streamed = (content: string, more: object = {}) => ({ ...say(content), stream: true, ...more });
const usage = { stream_options: { include_usage: true } };

/** An answer that is known, asked through a deployment. */
async function answer(
  text: string,
  more: object = {},
  deployment?: string,
  options: Partial<EmulatorOptions> = {},
) {
  const upstream = emulator({ text: tinyText(text), ...options });
  const chunks = await chunksOf(await upstream(chatRequest(streamed('Go on', more), deployment)));
  const reasons = chunks.flatMap(({ choices }) =>
    choices.map((choice) => choice.finish_reason).filter(Boolean),
  );
  return { chunks, text: textOf(chunks), reasons };
}

describe('a streamed answer', () => {
  it('carries whole characters, and the bytes of all of its tokens', async () => {
    const text = '안녕하세요 👩‍🚀 반가워요';
    const { chunks, text: joined } = await answer(text, { logprobs: true });
    expect(joined).toBe(text);
    const contents = chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta?.content ?? ''));
    for (const content of contents) expect(content).not.toContain('\ufffd');
    const bytes = chunks.flatMap(({ choices }) =>
      choices.flatMap(({ logprobs }) => (logprobs?.content ?? []).flatMap((entry) => entry.bytes ?? [])),
    );
    expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(text);
  });

  it('ends at a stop sequence that spans tokens', async () => {
    expect(await answer('One sentence. Another one.', { stop: ['ce. Ano'] })).toMatchObject({
      text: 'One senten',
      reasons: ['stop'],
    });
  });

  it('ends as length at the limit', async () => {
    const { chunks, reasons } = await answer('one two three four five', { max_tokens: 3, ...usage });
    expect(reasons).toEqual(['length']);
    expect(chunks.at(-1)?.usage?.completion_tokens).toBe(3);
  });

  it('lets its choices speak in turns and counts them all', async () => {
    const { chunks, reasons } = await answer('one two three', { n: 3, ...usage });
    expect([0, 1, 2].map((index) => textOf(chunks, index))).toEqual(Array(3).fill('one two three'));
    expect(reasons).toEqual(['stop', 'stop', 'stop']);
    expect(chunks.at(-1)?.usage?.completion_tokens).toBe(9);
  });

  it('keeps its pace', async () => {
    const clock = testClock();
    await answer('one two three four', {}, undefined, { clock, msPerToken: 15 });
    expect(clock.passed()).toBe(60);
  });
});

describe('the reasoning model', () => {
  it.each([
    ['minimal', 0],
    ['low', 64],
    ['high', 256],
  ])('spends its tokens and its time at effort %s', async (effort, tokens) => {
    const clock = testClock();
    const { chunks } = await answer('one two', { reasoning_effort: effort, ...usage }, 'emulator-reasoning', {
      clock,
      msPerToken: 10,
    });
    expect(chunks.at(-1)?.usage).toMatchObject({
      completion_tokens: tokens + 2,
      completion_tokens_details: { reasoning_tokens: tokens },
    });
    expect(clock.passed()).toBe((tokens + 2) * 10);
  });

  it('has nothing left to say when reasoning takes the whole limit', async () => {
    const limit = { max_completion_tokens: 50, reasoning_effort: 'high' };
    expect(await answer('one two', limit, 'emulator-reasoning')).toMatchObject({
      text: '',
      reasons: ['length'],
    });
  });

  it('is brief when asked to be', async () => {
    const { text } = await answer('First.\n\nSecond.', { verbosity: 'low' }, 'emulator-reasoning');
    expect(text).toBe('First.');
  });
});

describe('a reader who leaves', () => {
  const slow = () => emulator({ text: tinyText('one two three'), clock: systemClock, msPerToken: 60_000 });

  it('breaks the stream at once by the signal', async () => {
    const leave = new AbortController();
    const response = await slow()(chatRequest(streamed('Go on'), undefined, { signal: leave.signal }));
    const reading = response.text();
    setImmediate(() => leave.abort());
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends the answer by cancelling the body', async () => {
    let waiting = 0;
    const clock = {
      now: systemClock.now,
      wait: (ms: number, signal: AbortSignal) => {
        waiting += 1;
        return systemClock.wait(ms, signal).finally(() => (waiting -= 1));
      },
    };
    const upstream = emulator({ text: tinyText('one two three'), clock, msPerToken: 60_000 });
    const response = await upstream(chatRequest(streamed('Go on')));
    const reader = response.body?.getReader();
    await reader?.read();
    void reader?.read();
    await expect.poll(() => waiting).toBe(1);
    await reader?.cancel();
    await expect.poll(() => waiting).toBe(0);
  });

  it('is not answered when it left before', async () => {
    await expect(
      slow()(chatRequest(say('Go on'), undefined, { signal: AbortSignal.abort() })),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
