import { describe, expect, it } from 'vitest';
import { hostAllowed, sameOrigin } from './host-guard';

describe('hostAllowed', () => {
  it.each([
    'localhost',
    'localhost:3000',
    'LOCALHOST:3000',
    '127.0.0.1:1',
    '[::1]:3000',
    'studio.example.com',
  ])('answers under %s', (host) => expect(hostAllowed(host, ['studio.example.com'])).toBe(true));

  it.each([
    null,
    '',
    'evil.example',
    'localhost.evil.example',
    'localhost:3000@evil.example',
    'localhost, evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.2',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    'localhost.',
    'xstudio.example.com',
  ])('does not answer under %s', (host) => expect(hostAllowed(host, ['studio.example.com'])).toBe(false));
});

describe('sameOrigin', () => {
  it.each<[Record<string, string>, boolean]>([
    [{}, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }, false],
    [{ origin: 'http://localhost:3000' }, true],
    [{ origin: 'http://localhost:3001' }, false],
    [{ origin: 'null' }, false],
    [{ origin: 'http://evil.example' }, false],
  ])('%j: %s', (headers, allowed) => {
    expect(sameOrigin(new Headers({ host: 'localhost:3000', ...headers }))).toBe(allowed);
  });
});
