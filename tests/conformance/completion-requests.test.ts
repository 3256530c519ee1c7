import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { emptyCompletionSetup, type CompletionSetup } from '@/lib/completions/completion-setup';
import { toCompletionRequest } from '@/lib/completions/to-completion-request';
import { findModel } from '@/lib/models/find-model';
import type { Endpoint } from '@/lib/wire/endpoint';
import { toRequest } from '@/lib/wire/to-request';
import { withStreaming } from '@/lib/wire/with-streaming';
import type { WireRequest } from '@/lib/wire/wire-request';
import { readViewCodeVector, viewCodeVectorNames } from '@/tests/view-code-vector';
import { contractChecker } from './contract-schema';
import { readShared } from './shared';

const yaml = readShared('contracts/azure-openai-2024-10-21.yaml');
const documentSchema = z.object({
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.optional(z.string()) }))),
});

const instruct = findModel('gpt-35-turbo-instruct');
const text = '옛날 옛적에 "$HOME"이 있었습니다.\n그리고\n끝.';

function request(parameters: Partial<CompletionSetup['parameters']>, cursor = text.length): WireRequest {
  const setup = emptyCompletionSetup('instruct');
  return toCompletionRequest(
    { ...setup, parameters: { ...setup.parameters, ...parameters } },
    { text, cursor },
    instruct,
  );
}

const every = {
  maxLength: 4_000,
  temperature: 0.3,
  topP: 0.5,
  stopSequences: ['\n\n', '###', '끝', '<|endoftext|>'],
  frequencyPenalty: -2,
  presencePenalty: 2,
  topLogprobs: 5,
  choiceCount: 2,
  bestOf: 4,
  echo: true,
  preResponseText: '\n답:',
  postResponseText: '\n',
  suffix: '\\',
  logitBias: { 50256: -100, 11: 3 },
  seed: Number.MAX_SAFE_INTEGER,
};

const requests: [string, WireRequest][] = [
  ['what a new page sends', request({})],
  ['every parameter', request(every)],
  ['a stream', withStreaming(request({ topLogprobs: 0 }), true)],
  ['no stream for best of 4', withStreaming(request(every), true)],
  ['the text behind the cursor', request({ echo: true }, 11)],
  ...viewCodeVectorNames()
    .map((name): [string, WireRequest] => [`the vector ${name}`, readViewCodeVector(name)])
    .filter(([, { operation }]) => operation === 'completions'),
];

const endpoints: [Endpoint['style'], Endpoint, url: string][] = [
  [
    'dated',
    { style: 'dated', url: 'https://r.openai.azure.com/', apiVersion: '2024-10-21' },
    'https://r.openai.azure.com/openai/deployments/{deployment-id}/completions?api-version=2024-10-21',
  ],
  [
    'v1',
    { style: 'v1', url: 'https://r.openai.azure.com' },
    'https://r.openai.azure.com/openai/v1/completions',
  ],
  ['openai', { style: 'openai', url: 'http://127.0.0.1:8000/v1' }, 'http://127.0.0.1:8000/v1/completions'],
];

describe.skipIf(yaml === undefined)('requests for completions, by the published contract 2024-10-21', () => {
  const check = contractChecker(yaml ?? '{}');

  it('go where the contract has the operation', () => {
    const { servers, paths } = z.parse(documentSchema, parse(yaml ?? ''));
    expect(paths['/deployments/{deployment-id}/completions']).toHaveProperty('post');
    expect(servers[0]?.url).toMatch(/\/openai$/);
  });

  describe.each(endpoints)('in the %s style', (style, endpoint, url) => {
    it.each(requests)('hold for %s', async (_, wire) => {
      const sent = toRequest(wire, endpoint);
      expect(sent.method).toBe('POST');
      expect(sent.url).toBe(url.replace('{deployment-id}', wire.deployment));
      const body: unknown = await sent.json();
      expect(check('createCompletionRequest', body)).toEqual([]);
      if (style === 'dated') expect(body).not.toHaveProperty('model');
      else expect(body).toHaveProperty('model', wire.deployment);
      expect(body).toMatchObject(wire.body);
    });
  });

  it('sees what is wrong', () => {
    expect(check('createCompletionRequest', { prompt: 'x', best_of: 21 })).not.toEqual([]);
    expect(check('createCompletionRequest', { prompt: 'x', logit_bias: { 11: 0.5 } })).not.toEqual([]);
    expect(check('createCompletionRequest', {})).not.toEqual([]);
  });
});
