import { describe, expect, it, vi } from 'vitest';
import { oddServer } from '@/tests/odd-server';
import { setStudio } from '@/tests/set-studio';
import { readTextFile } from './studio';
import { localServersRequest } from './local-servers';
import type { ConfiguredDeployment } from './server-config';
import { testDeployment } from './test-deployment';
import * as z from 'zod/mini';

const signal = new AbortController().signal;

const configured = (origin: string): ConfiguredDeployment => ({
  name: 'mine',
  kind: 'azure',
  endpoint: { style: 'dated', url: `${origin}/path`, apiVersion: '2024-10-21' },
  upstreamName: 'theirs',
  model: 'gpt-4o-2024-08-06',
  apiKey: 'secret-key',
});

describe('studio', () => {
  it('tells of a deployment what a page may know, and no key', () => {
    const studio = setStudio({ deployments: [configured('http://127.0.0.1:1')] });
    expect(studio.deployments()[0]).toMatchObject({
      name: 'mine',
      kind: 'azure',
      origin: 'http://127.0.0.1:1',
      apiVersion: '2024-10-21',
      model: { name: 'gpt-4o-2024-08-06', contextWindow: 128_000 },
    });
    expect(JSON.stringify(studio.deployments())).not.toContain('secret');
  });

  it('says in a sentence that a file cannot be read, and nothing of one that is not there', () => {
    expect(() => readTextFile(import.meta.dirname)).toThrow(/cannot be read \(EISDIR\): make it a file/);
    expect(readTextFile('/no/such/file')).toBeUndefined();
  });

  it('loads the emulator’s text ahead of the first answer once, and only where there is an emulator', () => {
    vi.useFakeTimers();
    try {
      const off = setStudio({
        deployments: [configured('http://x')],
        emulator: { on: false, msPerToken: 0 },
      });
      off.warmUp();
      expect(vi.getTimerCount()).toBe(0);
      const on = setStudio();
      expect(vi.getTimerCount()).toBe(0);
      on.warmUp();
      on.warmUp();
      expect(vi.getTimerCount()).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps the emulator beside what is configured only when asked to', () => {
    const off = { on: false, msPerToken: 0 };
    const names = (on: boolean) =>
      setStudio({ deployments: [configured('http://x')], emulator: { ...off, on } })
        .deployments()
        .map((deployment) => deployment.kind);
    expect(names(false)).toEqual(['azure']);
    expect(new Set(names(true))).toEqual(new Set(['azure', 'emulator']));
  });

  it('names the models of local servers without confusing them', () => {
    const studio = setStudio();
    const ollama = { url: 'http://127.0.0.1:11434/v1' };
    expect(studio.addLocal(ollama, 'llama3.2:3b').name).toBe('llama3.2-3b');
    expect(studio.addLocal(ollama, 'llama3.2:3b').name).toBe('llama3.2-3b');
    expect(studio.addLocal({ url: 'http://127.0.0.1:8080/v1' }, 'llama3.2:3b').name).toBe('llama3.2-3b-2');
    expect(studio.deployments().filter(({ kind }) => kind === 'openai-compatible')).toHaveLength(2);
    expect(studio.upstream('llama3.2-3b')).toBeDefined();
  });

  it('offers completions of a model that the table does not know, on servers that are not Azure’s', () => {
    const endpoint = { style: 'openai', url: 'http://127.0.0.1:8000/v1' } as const;
    const mine = { ...configured(''), kind: 'openai-compatible', endpoint, model: 'qwen3' } as const;
    const studio = setStudio({ deployments: [mine] });
    expect(studio.deployments()[0]?.model.capabilities).toContain('completions');
    const added = studio.addLocal({ url: 'http://127.0.0.1:11434/v1' }, 'llama3.2:3b');
    expect(added.model.capabilities).toContain('completions');
  });

  it('takes no address from a page', () => {
    const bad = { action: 'add', server: 'http://169.254.169.254', model: 'x' };
    expect(z.safeParse(localServersRequest, bad).success).toBe(false);
  });
});

describe('testDeployment', () => {
  it('makes a small call and says how it went', async () => {
    setStudio();
    expect(await testDeployment('emulator-chat', signal)).toMatchObject({
      ok: true,
      status: 200,
      model: expect.stringContaining('emulator-chat'),
      requestId: expect.any(String),
    });
    expect(await testDeployment('emulator-reasoning', signal)).toMatchObject({ ok: true });
    expect(await testDeployment('emulator-instruct', signal)).toMatchObject({ ok: true });
    await expect(testDeployment('nothing', signal)).rejects.toThrow(/no such deployment/);
  });

  it('asks for a completion where there is no chat', async () => {
    const server = await oddServer((_request, response) => response.end('{"model":"instruct-1"}'));
    setStudio({ deployments: [{ ...configured(server.origin), model: 'gpt-35-turbo-instruct' }] });
    expect(await testDeployment('mine', signal)).toMatchObject({ ok: true, model: 'instruct-1' });
    await server.close();
    expect(server.calls[0]?.url).toBe('/path/openai/deployments/theirs/completions?api-version=2024-10-21');
    expect(JSON.parse(server.calls[0]?.body ?? '')).toEqual({ prompt: 'Hi', max_tokens: 1 });
  });

  it('brings the server’s error, and one of our own when nobody answers', async () => {
    const server = await oddServer((_request, response) => {
      response.writeHead(401, { 'apim-request-id': 'id-9' });
      response.end('{"error":{"code":"401","message":"Access denied for secret-key."}}');
    });
    setStudio({ deployments: [configured(server.origin)] });
    expect(await testDeployment('mine', signal)).toMatchObject({
      ok: false,
      status: 401,
      requestId: 'id-9',
      error: { code: '401', message: 'Access denied for [redacted].' },
    });
    await server.close();
    expect(await testDeployment('mine', signal)).toMatchObject({
      ok: false,
      status: 502,
      error: { code: 'upstream_unreachable' },
    });
  });
});
