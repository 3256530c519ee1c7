import { afterEach, describe, expect, it } from 'vitest';
import type { Endpoint } from '@/lib/wire/endpoint';
import { toRequest } from '@/lib/wire/to-request';
import { oddServer, type OddServer } from '@/tests/odd-server';
import { setStudio } from '@/tests/set-studio';
import { endpoint } from './endpoint';
import type { ConfiguredDeployment } from './server-config';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const dated = (url: string): Endpoint => ({ style: 'dated', url, apiVersion: '2024-10-21' });
const kinds: [ConfiguredDeployment['kind'], (origin: string) => Endpoint, path: string, named: boolean][] = [
  ['azure', dated, '/openai/deployments/theirs/completions?api-version=2024-10-21', false],
  ['azure-v1', (url) => ({ style: 'v1', url }), '/openai/v1/completions', true],
  ['openai', (url) => ({ style: 'openai', url: `${url}/v1` }), '/v1/completions', true],
  ['openai-compatible', (url) => ({ style: 'openai', url: `${url}/v1` }), '/v1/completions', true],
];

async function serve(
  kind: ConfiguredDeployment['kind'],
  at: (origin: string) => Endpoint,
): Promise<OddServer> {
  const server = await oddServer((_request, response) => response.end('{"choices":[]}'));
  closers.push(server.close);
  const mine = { name: 'mine', kind, upstreamName: 'theirs', model: 'gpt-35-turbo-instruct', apiKey: 'key' };
  setStudio({ deployments: [{ ...mine, endpoint: at(server.origin) }] });
  return server;
}

const studio = 'http://localhost';
const body = { prompt: '옛날 옛적에', suffix: ' 끝.', logprobs: 5, echo: true, best_of: 3 };

describe.each(kinds)('completions of kind %s', (kind, at, path, named) => {
  it.each([dated(studio), { style: 'v1', url: studio } as const])(
    'pass in the $style style',
    async (style) => {
      const server = await serve(kind, at);
      const call = toRequest({ operation: 'completions', deployment: 'mine', body }, style);
      call.headers.set('host', 'localhost');
      const response = await endpoint(call, { params: Promise.resolve({}) });
      expect([response.status, await response.json()]).toEqual([200, { choices: [] }]);
      expect(server.calls[0]?.url).toBe(path);
      const model = named ? { model: 'theirs' } : style.style === 'v1' ? { model: 'mine' } : {};
      expect(JSON.parse(server.calls[0]?.body ?? '')).toEqual({ ...model, ...body });
    },
  );
});
