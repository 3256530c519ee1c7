import OpenAI, { AzureOpenAI } from 'openai';
import { describe, expect, it } from 'vitest';
import { defaultDeployments } from '@/lib/emulator/default-deployments';
import { embeddedEmulator } from '@/lib/emulator/embedded-emulator';
import { findModel } from '@/lib/models/find-model';
import { can } from '@/lib/models/model';
import {
  apiVersion,
  chatRequest,
  completionRequest,
  emulator,
  origin,
  portless,
  say,
} from './emulator-under-test';

const names = defaultDeployments.map(({ name }) => name);
const through = { apiKey: 'any', maxRetries: 0, fetch: portless(emulator()) };

describe('what there is', () => {
  it('is listed for both clients under the names that can be called', async () => {
    const v1 = await new OpenAI({ baseURL: `${origin}/openai/v1/`, ...through }).models.list();
    expect(v1.data.map(({ id }) => id)).toEqual(names);
    const dated = await new AzureOpenAI({ endpoint: origin, apiVersion, ...through }).models.list();
    expect(dated.data.map(({ id }) => id)).toEqual(names);
  });

  it('is listed as deployments in 2022-12-01', async () => {
    const response = await emulator()(new Request(`${origin}/openai/deployments?api-version=2022-12-01`));
    expect(await response.json()).toMatchObject({
      object: 'list',
      data: defaultDeployments.map(({ name, model }) => ({ id: name, model, status: 'succeeded' })),
    });
  });

  it('answers, each by a model of the table', async () => {
    const upstream = embeddedEmulator({ msPerToken: 0 });
    for (const { name, model } of defaultDeployments) {
      expect(findModel(model).known).toBe(true);
      const chats = can(findModel(model), 'chat');
      const response = await upstream(
        chats
          ? chatRequest({ ...say('Hello'), max_completion_tokens: 200 }, name)
          : completionRequest({ prompt: 'Hello' }, name),
      );
      expect(await response.json()).toMatchObject({
        model: `${model}-2026-11-01`,
        object: chats ? 'chat.completion' : 'text_completion',
      });
      expect(response.headers.get('apim-request-id')).toMatch(/^[\da-f-]{36}$/);
      expect(Number(response.headers.get('x-ratelimit-remaining-requests'))).toBeGreaterThan(0);
    }
  });
});
