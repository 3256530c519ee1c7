import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '@/lib/wire/endpoint';
import { requestBody, requestUrl } from '@/lib/wire/to-request';
import { oddServer } from '@/tests/odd-server';
import { plainAnswer, plainTexts } from '@/tests/plain-answer';
import { readViewCodeVector } from '@/tests/view-code-vector';
import { curl } from './curl';
import { javascript } from './javascript';
import type { Auth, Language } from './language';
import { python } from './python';
import { variableNames } from './surroundings';

const root = path.resolve(import.meta.dirname, '../..');
const server = await oddServer(plainAnswer);
const folder = mkdtempSync(path.join(tmpdir(), 'snippets-'));

beforeAll(() => {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  // The Azure CLI, as far as a snippet uses it.
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin/az'), '#!/bin/sh\necho "token-for-$4"\n');
  chmodSync(path.join(folder, 'bin/az'), 0o755);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The interpreter that has the openai package may be another than the machine's first. */
const pythonCommand = process.env.SNIPPET_PYTHON ?? 'python3';
const runtimes = [
  {
    language: curl,
    command: 'bash',
    check: ['-c', 'command -v curl'],
    lack: 'bash or curl is not on this machine',
  },
  { language: javascript, command: process.execPath, check: ['--version'], lack: 'there is no Node' },
  {
    language: python,
    command: pythonCommand,
    check: ['-c', 'import openai'],
    lack: `${pythonCommand} has no openai package; SNIPPET_PYTHON may name one that has`,
  },
];

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

async function execute(
  command: string,
  language: Language,
  code: string,
  variables: Record<string, string>,
): Promise<string> {
  const file = path.join(folder, language.fileName('completions'));
  writeFileSync(file, code);
  const child = spawn(command, [file], {
    cwd: folder,
    env: {
      NODE_ENV: 'test',
      PATH: `${path.join(folder, 'bin')}:${process.env.PATH ?? ''}`,
      PYTHONIOENCODING: 'utf-8',
      ...variables,
    },
  });
  const outputs = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (outputs[name] += text));
  }
  const exit = await new Promise((resolve) => child.on('close', resolve));
  expect({ exit, stderr: outputs.stderr }).toEqual({ exit: 0, stderr: '' });
  return outputs.stdout;
}

describe.each(runtimes)('$language.name, run against a server', ({ language, command, check, lack }) => {
  const present = spawnSync(command, check).status === 0;

  it.for(plan)('%s, %s', { timeout: 60_000 }, async ([vector = '', name = ''], context) => {
    if (!present) context.skip(lack);
    const variant = variants.find((candidate) => candidate.name === name);
    if (!variant) throw new Error(`There is no variant ${name}.`);
    if (variant.auth === 'entra' && language.id !== 'curl') context.skip('needs an identity in Entra ID');
    const request = readViewCodeVector(vector);
    const endpoint = variant.endpoint(server.origin);
    server.calls.length = 0;
    const code = language.generate(request, { endpoint, auth: variant.auth });
    const names = variableNames(endpoint);
    const variables = { [names.address]: endpoint.url, [names.key]: 'the-key' };
    const printed = await execute(command, language, code, variables);

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
