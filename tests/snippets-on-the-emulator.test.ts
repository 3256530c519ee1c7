import { once } from 'node:events';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { listener } from '@/lib/server/listener';
import type { CompletionRequest } from '@/lib/wire/completion-request';
import type { Endpoint } from '@/lib/wire/endpoint';
import { textCompletionSchema } from '@/lib/wire/text-completion';
import { toRequest } from '@/lib/wire/to-request';
import { withStreaming } from '@/lib/wire/with-streaming';
import { runSnippet, snippetRuntimes } from './run-snippet';
import { setStudio } from './set-studio';

const studio = http.createServer((request, response) => void listener(request, response));
let origin = '';

beforeAll(async () => {
  setStudio();
  studio.listen(0, '127.0.0.1');
  await once(studio, 'listening');
  const address = studio.address();
  if (typeof address !== 'object' || !address) throw new Error('The studio has no port.');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  studio.closeAllConnections();
  studio.close();
});

const styles: [string, (url: string) => Endpoint][] = [
  ['v1', (url) => ({ style: 'v1', url })],
  ['dated', (url) => ({ style: 'dated', url, apiVersion: '2024-10-21' })],
];

const prompt = '게임 상점 문의를 한 문장으로 요약하세요.\n\n문의: "어제 산 아이템이 아직 안 왔어요."\n요약:';
const bodies: [string, boolean, CompletionRequest][] = [
  ['a stream', true, { prompt, max_tokens: 30, temperature: 0, seed: 7 }],
  ['a stream of three', true, { prompt, max_tokens: 20, n: 3, seed: 7 }],
  [
    'the best two of four',
    true,
    {
      prompt: 'The price is $5 "or" \\5',
      suffix: '\nJSON\nEOF\n',
      max_tokens: 20,
      n: 2,
      best_of: 4,
      logprobs: 5,
      stop: ['\n\n', '"""', "'''"],
      logit_bias: { 50256: -100 },
      seed: 7,
    },
  ],
  ['an echo', false, { prompt, echo: true, logprobs: 0, max_tokens: 5, seed: 7 }],
];

describe.each(snippetRuntimes)('completions in $language.name, answered by the emulator', (runtime) => {
  describe.each(styles)('%s', (_, style) => {
    it.for(bodies)('%s', async ([, stream, body], context) => {
      if (runtime.lack !== undefined) context.skip(runtime.lack);
      const endpoint = style(origin);
      const call = { operation: 'completions' as const, deployment: 'emulator-instruct', body };
      const whole = await fetch(toRequest(call, endpoint));
      const { choices } = z.parse(textCompletionSchema, await whole.json());
      const texts = choices.map(({ text }) => text ?? '');
      expect(texts).toHaveLength(body.n ?? 1);
      expect(texts.join('')).not.toBe('');

      const code = runtime.language.generate(withStreaming(call, stream), { endpoint, auth: 'none' });
      const { printed, ...end } = await runSnippet(runtime, code, {});
      expect(end).toEqual({ exit: 0, complaint: '' });
      expect(runtime.language.id === 'curl' ? curlTexts(printed) : printed.trimEnd()).toBe(
        texts.join('\n').trimEnd(),
      );
    });
  });
});

/** The texts of an answer as curl prints it, whole or as a stream, a line each. */
function curlTexts(printed: string): string {
  const events = printed.startsWith('data:')
    ? printed.split('\n\n').flatMap((event) => (/^data: \{/.test(event) ? [event.slice(6)] : []))
    : [printed];
  const texts: string[] = [];
  for (const event of events) {
    for (const { index, text } of z.parse(textCompletionSchema, JSON.parse(event)).choices) {
      texts[index] = (texts[index] ?? '') + (text ?? '');
    }
  }
  return texts.join('\n').trimEnd();
}
