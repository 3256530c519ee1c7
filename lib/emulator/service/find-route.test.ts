import { describe, expect, it } from 'vitest';
import { findRoute } from './find-route';
import { ServiceError } from './service-error';

const find = (method: string, path: string) => findRoute(method, new URL(path, 'http://emulator.test'));

describe('findRoute', () => {
  it.each([
    ['POST', '/openai/v1/chat/completions', { style: 'v1', operation: 'chat/completions' }],
    ['POST', '/openai/v1/chat/completions?api-version=preview', { style: 'v1', apiVersion: 'preview' }],
    [
      'POST',
      '/openai/deployments/my%20bot/chat/completions?api-version=2024-10-21',
      { style: 'dated', deployment: 'my bot', apiVersion: '2024-10-21' },
    ],
    ['GET', '/openai/v1/models', { type: 'models' }],
    ['GET', '/openai/models?api-version=2024-10-21', { type: 'models' }],
    ['GET', '/openai/deployments?api-version=2022-12-01', { type: 'deployments' }],
  ])('knows %s %s', (method, path, route) => {
    expect(find(method, path)).toMatchObject(route);
  });

  it.each([
    ['GET', '/openai/deployments/a/chat/completions?api-version=2024-10-21'],
    ['POST', '/openai/deployments/a/chat/completions'],
    ['POST', '/openai/deployments/a/chat/completions?api-version=2031-01-01'],
    ['POST', '/openai/deployments/a/chat?api-version=2024-10-21'],
    ['POST', '/openai/deployments/%E0%A4%A/chat/completions?api-version=2024-10-21'],
    ['POST', '/openai/v1/chat/completions?api-version=2024-10-21'],
    ['GET', '/openai/deployments?api-version=2024-10-21'],
    ['GET', '/openai/models'],
    ['GET', '/'],
  ])('does not know %s %s', (method, path) => {
    expect(() => find(method, path)).toThrow(ServiceError);
  });
});
