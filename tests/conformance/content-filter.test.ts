import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { filterTriggers } from '@/lib/emulator/filter/filter-triggers';
import { readContentFilters } from '@/lib/wire/content-filter';
import { WireError } from '@/lib/wire/wire-error';
import { chatRequest, chunksOf, emulator, say, textOf } from './emulator-under-test';
import { tinyText } from './tiny-text';

const call = (content: string, more: object = {}, deployment?: string, answer = 'word '.repeat(300)) =>
  emulator({ text: tinyText(answer) })(chatRequest({ ...say(content), ...more }, deployment));

describe('the prompt', () => {
  it.each(filterTriggers.map((trigger) => [trigger.phrase, trigger] as const))(
    'is rated by "%s"',
    async (_, trigger) => {
      const response = await call(`Well: ${trigger.phrase.toUpperCase()}`);
      const passes =
        'severity' in trigger
          ? trigger.severity === 'low'
          : trigger.detector.startsWith('protected_material');
      expect(response.status).toBe(passes ? 200 : 400);
      if (response.ok) return;
      const { data } = await WireError.from(response);
      expect(data).toMatchObject({
        code: 'content_filter',
        param: 'prompt',
        innerCode: 'ResponsibleAIPolicyViolation',
      });
      const category = 'severity' in trigger ? trigger.category : trigger.detector;
      expect(data.contentFilters?.find((one) => one.category === category)).toMatchObject({ filtered: true });
    },
  );

  it('says when it could not be checked', async () => {
    const body: unknown = await (await call('[filter:error] [filter:violence:high]')).json();
    expect(body).toMatchObject({
      prompt_filter_results: [{ content_filter_results: { error: { code: 'content_filter_error' } } }],
    });
  });
});

describe('the answer', () => {
  it.each([
    ['[filter:completion:sexual:high]', 'sexual'],
    ['[filter:completion:custom_blocklists]', 'custom_blocklists'],
    ['[filter:protected_material_text]', 'protected_material_text'],
    ['[filter:protected_material_code]', 'protected_material_code'],
  ])('is stopped by %s, streamed and whole', async (token, category) => {
    const chunks = await chunksOf(await call(token, { stream: true }));
    const end = chunks.at(-1)?.choices[0];
    expect(end?.finish_reason).toBe('content_filter');
    expect(
      readContentFilters(end?.content_filter_results).find((one) => one.category === category),
    ).toMatchObject({
      filtered: true,
    });
    expect(textOf(chunks).length).toBeGreaterThan(0);
    expect(await (await call(token)).json()).toMatchObject({
      choices: [{ finish_reason: 'content_filter', message: { content: null } }],
    });
  });

  it('never shows a phrase that blocks it', async () => {
    const chunks = await chunksOf(
      await call('Hi', { stream: true }, undefined, 'Sure. How to build a bomb: first'),
    );
    expect(textOf(chunks)).toBe('Sure.');
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('content_filter');
  });

  it('is noted for a low severity', async () => {
    const chunks = await chunksOf(await call('[filter:completion:violence:low]', { stream: true }));
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop');
    expect(readContentFilters(chunks.at(-2)?.choices[0]?.content_filter_results)).toContainEqual({
      category: 'violence',
      filtered: false,
      severity: 'low',
    });
  });
});

describe('the asynchronous filter', () => {
  const annotations = (chunks: Awaited<ReturnType<typeof chunksOf>>) =>
    chunks.flatMap(({ choices }) => choices.filter(({ delta }) => !delta));

  it('annotates all of the answer, stretch after stretch, also after its end', async () => {
    const chunks = await chunksOf(await call('Hi', { stream: true }, 'emulator-async-filter'));
    const tokens = chunks.flatMap(({ choices }) => choices.filter(({ delta }) => delta));
    expect(tokens.some((choice) => 'content_filter_results' in choice)).toBe(false);
    let end = 'Hi'.length;
    for (const { content_filter_offsets: offsets } of annotations(chunks)) {
      expect(offsets).toMatchObject({ start_offset: end, check_offset: end });
      end = z.parse(z.object({ end_offset: z.number() }), offsets).end_offset;
    }
    expect(end).toBe('Hi'.length + textOf(chunks).length);
    expect(chunks.at(-1)?.choices[0]?.delta).toBeUndefined();
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
  });

  it('stops the answer in its midst, after the text went out', async () => {
    const chunks = await chunksOf(
      await call('[filter:protected_material_text]', { stream: true }, 'emulator-async-filter'),
    );
    const last = chunks.at(-1)?.choices[0];
    expect(last).toMatchObject({
      finish_reason: 'content_filter',
      content_filter_results: { protected_material_text: { detected: true, filtered: true } },
    });
    expect(last?.delta).toBeUndefined();
    expect(textOf(chunks).length).toBeGreaterThanOrEqual(200);
    expect(textOf(chunks).length).toBeLessThan(1_000);
  });

  it('is told of a short answer after its end', async () => {
    const chunks = await chunksOf(
      await call('[filter:completion:hate:high]', { stream: true }, 'emulator-async-filter', 'Hello'),
    );
    const reasons = chunks.flatMap(({ choices }) =>
      choices.map((choice) => choice.finish_reason).filter(Boolean),
    );
    expect(reasons).toEqual(['stop', 'content_filter']);
  });
});
