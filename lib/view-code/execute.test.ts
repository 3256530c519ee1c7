import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Endpoint } from '@/lib/wire/endpoint';
import { requestBody, requestUrl } from '@/lib/wire/to-request';
import { readViewCodeVector } from '@/tests/view-code-vector';
import { curl } from './curl';
import { javascript } from './javascript';
import type { Auth, Language } from './language';
import { python } from './python';

const root = path.resolve(import.meta.dirname, '../..');
const answer = '안녕하세요! "quoted" $HOME';
type Call = { url: string; headers: IncomingHttpHeaders; body: unknown };
let received: Call[] = [];

const common = { id: 'answer-1', created: 1, model: 'test' };

/** The choices of an answer as it streams, event by event, and as it comes whole. */
type Answer = { streamed: object[][]; whole: object[] };

const chatAnswer: Answer = {
  streamed: [
    [],
    ...[...answer].map((content) => [{ index: 0, delta: { content }, finish_reason: null }]),
    [{ index: 0, delta: {}, finish_reason: 'stop' }],
  ],
  whole: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: answer } }],
};

const severalSchema = z.looseObject({
  prompt: z.union([z.string(), z.array(z.string())]),
  n: z.nullish(z.int()),
});

/** `n` texts for each prompt, told apart by their first letter; streamed, their pieces come in turn. */
function completionAnswer(body: unknown): Answer {
  const texts = textsOf(body);
  return {
    streamed: [
      [],
      ...[...(texts[0] ?? '')].map((_, at) =>
        texts.map((text, index) => ({ index, text: [...text][at], finish_reason: null })),
      ),
      texts.map((_, index) => ({ index, text: '', finish_reason: 'stop' })),
    ],
    whole: texts.map((text, index) => ({ index, text, finish_reason: 'stop', logprobs: null })),
  };
}

function textsOf(body: unknown): string[] {
  const { prompt, n } = z.parse(severalSchema, body);
  const count = (typeof prompt === 'string' ? 1 : prompt.length) * (n ?? 1);
  return Array.from({ length: count }, (_, index) => `${index}${answer}`);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    received.push({ url: request.url ?? '', headers: request.headers, body });
    const { streamed, whole } = request.url?.includes('/chat/') ? chatAnswer : completionAnswer(body);
    if (z.safeParse(z.looseObject({ stream: z.literal(true) }), body).success) {
      response.setHeader('content-type', 'text/event-stream');
      const events = [...streamed.map((choices) => ({ ...common, choices })), '[DONE]'];
      response.end(
        events.map((data) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`).join(''),
      );
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ...common, choices: whole }));
  });
});

const folder = mkdtempSync(path.join(tmpdir(), 'snippets-'));
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (typeof at === 'object' && at) address = `http://127.0.0.1:${at.port}`;
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  // The Azure CLI, as far as a snippet uses it.
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin/az'), '#!/bin/sh\necho "token-for-$4"\n');
  chmodSync(path.join(folder, 'bin/az'), 0o755);
});
afterAll(() => {
  server.close();
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
  'completion-minimal',
  'completion-every-parameter',
  'completion-several-texts',
  'completion-awkward-text',
];
const plan = [
  ...once.map((vector) => [vector, 'dated, key']),
  ...['support-bot', 'completion'].flatMap((vector) => variants.map(({ name }) => [vector, name])),
];

async function execute(command: string, language: Language, code: string): Promise<string> {
  const file = path.join(folder, language.fileName('completions'));
  writeFileSync(file, code);
  const child = spawn(command, [file], {
    cwd: folder,
    env: {
      NODE_ENV: 'test',
      PATH: `${path.join(folder, 'bin')}:${process.env.PATH ?? ''}`,
      PYTHONIOENCODING: 'utf-8',
      AZURE_OPENAI_ENDPOINT: address,
      AZURE_OPENAI_API_KEY: 'the-key',
      OPENAI_BASE_URL: `${address}/v1`,
      OPENAI_API_KEY: 'the-key',
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
    const endpoint = variant.endpoint(address);
    received = [];
    const printed = await execute(
      command,
      language,
      language.generate(request, { endpoint, auth: variant.auth }),
    );

    expect(received).toHaveLength(1);
    const [call] = received;
    expect(`${address}${call?.url}`).toBe(requestUrl(endpoint, request.operation, request.deployment));
    // On the dated route the SDKs say the deployment in the body too.
    const sdk = language.id === 'curl' ? {} : { model: request.deployment };
    expect(call?.body).toEqual({ ...sdk, ...requestBody(endpoint, request) });
    const credential = call?.headers['api-key'] ?? call?.headers.authorization?.replace('Bearer ', '');
    if (variant.auth === 'key') expect(credential).toBe('the-key');
    if (variant.auth === 'entra') expect(credential).toBe('token-for-https://ai.azure.com/.default');
    const texts = request.operation === 'completions' ? textsOf(request.body) : [answer];
    if (language.id !== 'curl') expect(printed.trimEnd()).toBe(texts.join('\n'));
    else expect(printed).toContain(request.body.stream ? 'data: [DONE]' : '"finish_reason":"stop"');
  });
});
