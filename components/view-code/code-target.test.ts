import { describe, expect, it } from 'vitest';
import { findModel } from '@/lib/models/find-model';
import type { Deployment } from '@/lib/models/deployment';
import type { WireRequest } from '@/lib/wire/wire-request';
import { codeInput, firstChoices } from './code-target';

const request: WireRequest = {
  operation: 'chat/completions',
  deployment: 'mine',
  body: { messages: [{ role: 'user', content: 'Hi' }] },
};
const studio = 'http://localhost:3000';
const deployment = (more: Partial<Deployment> & Pick<Deployment, 'kind'>): Deployment => ({
  name: 'mine',
  model: findModel('gpt-4o'),
  ...more,
});
const first = (of: Deployment | undefined) =>
  codeInput(request, of, firstChoices(request, of), studio).options;

describe('codeInput', () => {
  it('points at this studio for the emulator, without a key', () => {
    expect(first(deployment({ kind: 'emulator' }))).toEqual({
      endpoint: { style: 'v1', url: studio },
      auth: 'none',
    });
  });

  it("takes the resource's address and api-version for Azure", () => {
    const azure = deployment({
      kind: 'azure',
      origin: 'https://r.openai.azure.com',
      apiVersion: '2024-06-01',
    });
    expect(first(azure)).toEqual({
      endpoint: { style: 'dated', url: 'https://r.openai.azure.com', apiVersion: '2024-06-01' },
      auth: 'key',
    });
  });

  it('names the model, not our deployment, to a local server', () => {
    const local = deployment({ kind: 'openai-compatible', origin: 'http://127.0.0.1:11434' });
    const input = codeInput(request, local, firstChoices(request, local), studio);
    expect(input.request.deployment).toBe('gpt-4o');
    expect(input.options).toEqual({
      endpoint: { style: 'openai', url: 'http://127.0.0.1:11434/v1' },
      auth: 'none',
    });
  });

  it('chooses an api-version that knows the fields, and streams as the playground does', () => {
    const reasoning = { ...request, body: { ...request.body, reasoning_effort: 'low' } };
    const choices = { ...firstChoices(reasoning, undefined), target: 'azure', route: 'dated' } as const;
    const input = codeInput(reasoning, undefined, choices, studio);
    expect(input.options.endpoint).toMatchObject({ apiVersion: '2025-04-01-preview' });
    expect(input.request.body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
  });

  it('takes completions, and streams none of which the best are chosen', () => {
    const completion = (best_of: number): WireRequest => ({
      operation: 'completions',
      deployment: 'mine',
      body: { prompt: 'Hi', best_of },
    });
    const body = (of: WireRequest) =>
      codeInput(of, undefined, firstChoices(of, undefined), studio).request.body;
    expect(body(completion(1))).toMatchObject({ stream: true });
    expect(body(completion(2))).toEqual({ prompt: 'Hi', best_of: 2 });
  });
});
