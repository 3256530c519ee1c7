import { afterAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '@/lib/wire/endpoint';
import { requestBody, requestUrl } from '@/lib/wire/to-request';
import { oddServer } from '@/tests/odd-server';
import { plainAnswer, plainTexts } from '@/tests/plain-answer';
import { runSnippet, snippetRuntimes } from '@/tests/run-snippet';
import { readViewCodeVector } from '@/tests/view-code-vector';
import type { Auth } from './language';
import { variableNames } from './surroundings';

const server = await oddServer(plainAnswer);
afterAll(() => server.close());

const variants: { name: string; endpoint: (url: string) => Endpoint; auth: Auth }[] = [
  { name: 'dated, key', endpoint: (url) => ({ style: 'dated', url, apiVersion: '2024-10-21' }), auth: 'key' },
  {
    name: 'dated, none',
    endpoint: (url) => ({ style: 'dated', url, apiVersion: '2024-10-21' }),
    auth: 'none',
  },
  { name: 'v1, key', endpoint: (url) => ({ style: 'v1', url }), auth: 'key' },
  { name: 'v1, none', endpoint: (url) => ({ style: 'v1', url }), auth: 'none' },
  { name: 'openai, key', endpoint: (url) => ({ style: 'openai', url: `${url}/v1` }), auth: 'key' },
  { name: 'v1, entra', endpoint: (url) => ({ style: 'v1', url }), auth: 'entra' },
];

const once = [
  'minimal',
  'every-parameter',
  'tools-and-schema',
  'awkward-text',
  'several-choices',
  'completion-minimal',
  'completion-every-parameter',
  'completion-several-texts',
  'completion-awkward-text',
];
const plan = [
  ...once.map((vector) => [vector, 'dated, key']),
  ...['support-bot', 'completion'].flatMap((vector) => variants.map(({ name }) => [vector, name])),
];

describe.each(snippetRuntimes)('$language.name, run against a server', (runtime) => {
  const { language, lack } = runtime;

  it.for(plan)('%s, %s', { timeout: 60_000 }, async ([vector = '', name = ''], context) => {
    if (lack !== undefined) context.skip(lack);
    const variant = variants.find((candidate) => candidate.name === name);
    if (!variant) throw new Error(`There is no variant ${name}.`);
    if (variant.auth === 'entra' && language.id !== 'curl') context.skip('needs an identity in Entra ID');
    const request = readViewCodeVector(vector);
    const endpoint = variant.endpoint(server.origin);
    server.calls.length = 0;
    const code = language.generate(request, { endpoint, auth: variant.auth });
    const names = variableNames(endpoint);
    const variables = { [names.address]: endpoint.url, [names.key]: 'the-key' };
    const { printed, ...end } = await runSnippet(runtime, code, variables);
    expect(end).toEqual({ exit: 0, complaint: '' });

    expect(server.calls).toHaveLength(1);
    const [call] = server.calls;
    expect(`${server.origin}${call?.url}`).toBe(requestUrl(endpoint, request.operation, request.deployment));
    // On the dated route the SDKs say the deployment in the body too.
    const sdk = language.id === 'curl' ? {} : { model: request.deployment };
    expect(JSON.parse(call?.body ?? '')).toEqual({ ...sdk, ...requestBody(endpoint, request) });
    const credential = call?.headers['api-key'] ?? call?.headers.authorization?.replace('Bearer ', '');
    if (variant.auth === 'key') expect(credential).toBe('the-key');
    if (variant.auth === 'entra') expect(credential).toBe('token-for-https://ai.azure.com/.default');
    if (language.id !== 'curl') expect(printed.trimEnd()).toBe(plainTexts(request.body).join('\n'));
    else expect(printed).toContain(request.body.stream ? 'data: [DONE]' : '"finish_reason":"stop"');
  });
});
