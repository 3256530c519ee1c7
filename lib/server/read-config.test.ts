import { describe, expect, it } from 'vitest';
import { ConfigError, readListenAddress } from './listen-address.mjs';
import { readConfig } from './read-config';

type Env = Record<string, string>;

const noFile = () => undefined;
const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://res.openai.azure.com/',
  AZURE_OPENAI_API_KEY: 'k',
  AZURE_OPENAI_DEPLOYMENTS: 'prod=gpt-4o, small = gpt-4o-mini',
};
const file = (resources: object[]) => () => JSON.stringify({ resources });

describe('readConfig', () => {
  it('has the emulator and nothing else without any variable', () => {
    expect(readConfig({}, noFile)).toEqual({
      deployments: [],
      emulator: { on: true, msPerToken: undefined },
      maxBodyBytes: 4_194_304,
      allowedHosts: [],
    });
  });

  it('reads an Azure resource: v1 without an api-version, dated with one', () => {
    const v1 = readConfig(azure, noFile);
    expect(v1.emulator.on).toBe(false);
    expect(v1.deployments).toEqual([
      {
        name: 'prod',
        kind: 'azure-v1',
        endpoint: { style: 'v1', url: 'https://res.openai.azure.com' },
        upstreamName: 'prod',
        model: 'gpt-4o',
        apiKey: 'k',
      },
      expect.objectContaining({ name: 'small', model: 'gpt-4o-mini' }),
    ]);
    const dated = readConfig({ ...azure, AZURE_OPENAI_API_VERSION: '2024-10-21', EMULATOR: 'on' }, noFile);
    expect(dated.emulator.on).toBe(true);
    expect(dated.deployments[0]).toMatchObject({
      kind: 'azure',
      endpoint: { style: 'dated', url: 'https://res.openai.azure.com', apiVersion: '2024-10-21' },
    });
  });

  it.each([
    ['https://res.openai.azure.com/openai/v1/', 'https://res.openai.azure.com'],
    ['https://res.openai.azure.com/openai', 'https://res.openai.azure.com'],
    ['http://127.0.0.1:9100', 'http://127.0.0.1:9100'],
    ['https://apim.example.com/team/', 'https://apim.example.com/team'],
  ])('takes the endpoint %s', (endpoint, url) => {
    const config = readConfig({ ...azure, AZURE_OPENAI_ENDPOINT: endpoint }, noFile);
    expect(config.deployments[0]?.endpoint.url).toBe(url);
  });

  it('uses Entra ID without a key, on Azure’s own addresses only', () => {
    const { AZURE_OPENAI_API_KEY: _key, ...keyless } = azure;
    expect(readConfig(keyless, noFile).deployments[0]).not.toHaveProperty('apiKey');
    for (const endpoint of ['http://res.openai.azure.com', 'https://evil.example', 'http://127.0.0.1:9100']) {
      expect(() => readConfig({ ...keyless, AZURE_OPENAI_ENDPOINT: endpoint }, noFile)).toThrow(
        /set AZURE_OPENAI_API_KEY/,
      );
    }
  });

  it('reads a file with several resources', () => {
    const resources = [
      {
        kind: 'azure',
        endpoint: 'https://a.openai.azure.com',
        apiKeyEnv: 'KEY_A',
        deployments: [{ name: 'a', model: 'gpt-4o' }],
      },
      {
        kind: 'azure-v1',
        endpoint: 'https://b.services.ai.azure.com',
        deployments: [{ name: 'b', deployment: 'b-prod', model: 'o4-mini' }],
      },
      { kind: 'openai', apiKey: 'sk', deployments: [{ name: 'c', model: 'gpt-4.1' }] },
      { kind: 'openai-compatible', endpoint: 'http://localhost:11434/v1', deployments: [{ name: 'llama' }] },
    ];
    const { deployments } = readConfig({ KEY_A: 'ka' }, file(resources));
    expect(
      deployments.map(({ name, kind, endpoint, upstreamName, apiKey }) => [
        name,
        kind,
        endpoint.url,
        upstreamName,
        apiKey,
      ]),
    ).toEqual([
      ['a', 'azure', 'https://a.openai.azure.com', 'a', 'ka'],
      ['b', 'azure-v1', 'https://b.services.ai.azure.com', 'b-prod', undefined],
      ['c', 'openai', 'https://api.openai.com/v1', 'gpt-4.1', 'sk'],
      ['llama', 'openai-compatible', 'http://localhost:11434/v1', 'llama', undefined],
    ]);
  });

  it('reads DEPLOYMENTS_FILE where it is named', () => {
    const read: string[] = [];
    readConfig({ DEPLOYMENTS_FILE: '/etc/x.json' }, (path) => {
      read.push(path);
      return '{"resources":[]}';
    });
    expect(read).toEqual(['/etc/x.json']);
  });

  it.each<[string, Env, RegExp]>([
    ['PORT', { PORT: 'abc' }, /PORT is "abc".*PORT=3000/],
    ['PORT range', { PORT: '70000' }, /PORT/],
    ['HOST without hosts', { HOST: '0.0.0.0' }, /ALLOWED_HOSTS/],
    ['ALLOWED_HOSTS', { ALLOWED_HOSTS: 'http://x' }, /ALLOWED_HOSTS has "http:\/\/x"/],
    ['EMULATOR', { EMULATOR: 'yes' }, /EMULATOR is "yes".*on or off/],
    ['MAX_BODY_BYTES', { MAX_BODY_BYTES: '4MB' }, /MAX_BODY_BYTES is "4MB"/],
    ['EMULATOR_MS_PER_TOKEN', { EMULATOR_MS_PER_TOKEN: '-1' }, /EMULATOR_MS_PER_TOKEN/],
    ['a key without an endpoint', { AZURE_OPENAI_API_KEY: 'secret-1' }, /AZURE_OPENAI_ENDPOINT is not/],
    ['no deployments', { ...azure, AZURE_OPENAI_DEPLOYMENTS: '' }, /AZURE_OPENAI_DEPLOYMENTS is missing/],
    ['only commas', { ...azure, AZURE_OPENAI_DEPLOYMENTS: ' , ' }, /AZURE_OPENAI_DEPLOYMENTS is missing/],
    ['a key of two lines', { ...azure, AZURE_OPENAI_API_KEY: 'secret-3\nb' }, /The key of "prod" has/],
    ['a bad endpoint', { ...azure, AZURE_OPENAI_ENDPOINT: 'res' }, /AZURE_OPENAI_ENDPOINT is "res"/],
    [
      'an endpoint with a password',
      { ...azure, AZURE_OPENAI_ENDPOINT: 'https://u:secret-2@h.example' },
      /must be an address/,
    ],
    ['a bad version', { ...azure, AZURE_OPENAI_API_VERSION: 'v1' }, /api-version.*2024-10-21/],
    ['a bad name', { ...azure, AZURE_OPENAI_DEPLOYMENTS: 'a/b=gpt-4o' }, /no deployment name/],
    ['a name twice', { ...azure, AZURE_OPENAI_DEPLOYMENTS: 'a=gpt-4o,a=gpt-4' }, /twice/],
    ['a missing file', { DEPLOYMENTS_FILE: 'x.json' }, /DEPLOYMENTS_FILE names x.json/],
  ])('says in one sentence what is wrong: %s', (_name, env, sentence) => {
    let error: unknown;
    try {
      readConfig(env, noFile);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(sentence);
    expect(String(error)).not.toMatch(/secret-\d|\n/);
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /not valid JSON/],
    ['a typo', '{"resources":[{"kind":"azur"}]}', /resources\.0/],
    [
      'an unknown field',
      '{"resources":[{"kind":"openai","key":"secret-3","deployments":[{"name":"a"}]}]}',
      /resources\.0/,
    ],
    [
      'an unset key variable',
      '{"resources":[{"kind":"openai","apiKeyEnv":"NOPE","deployments":[{"name":"a"}]}]}',
      /NOPE, which is not set/,
    ],
    ['openai without a key', '{"resources":[{"kind":"openai","deployments":[{"name":"a"}]}]}', /no key/],
    [
      'a bad address',
      '{"resources":[{"kind":"openai-compatible","endpoint":"ftp://x","deployments":[{"name":"a"}]}]}',
      /http or https/,
    ],
  ])('names the place in the file: %s', (_name, content, sentence) => {
    expect(() => readConfig({}, () => content)).toThrow(sentence);
    expect(() => readConfig({}, () => content)).not.toThrow(/secret-3/);
  });
});

describe('readListenAddress', () => {
  it.each<[Env, object]>([
    [{}, { port: 3000, hosts: ['127.0.0.1', '::1'], name: 'localhost' }],
    [
      { PORT: '0', HOST: '127.0.0.1' },
      { port: 0, hosts: ['127.0.0.1'], name: '127.0.0.1' },
    ],
    [{ HOST: '[::1]' }, { port: 3000, hosts: ['::1'], name: '[::1]' }],
    [
      { HOST: '0.0.0.0', ALLOWED_HOSTS: 'x' },
      { port: 3000, hosts: ['0.0.0.0'], name: '0.0.0.0' },
    ],
  ])('%j', (env, address) => expect(readListenAddress(env)).toEqual(address));
});
