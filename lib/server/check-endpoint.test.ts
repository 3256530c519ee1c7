import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { azureOrigin, operatorUrl } from './check-endpoint';

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
const read = (name: string) =>
  z.parse(z.array(z.string()), JSON.parse(readFileSync(path.join(corpora, name), 'utf8')));

// The corpora stand beside the repository, not in it: without them only the cases below run.
describe.skipIf(!existsSync(corpora))('azureOrigin on the corpora', () => {
  it('takes no address that leads elsewhere', () => {
    expect(read('ssrf-bad.json').filter((address) => azureOrigin(address) !== undefined)).toEqual([]);
  });

  it('takes every address of Azure', () => {
    expect(read('ssrf-good.json').filter((address) => azureOrigin(address) === undefined)).toEqual([]);
  });
});

describe('azureOrigin', () => {
  it.each([
    'https://openai.azure.com',
    'https://evil.example/.openai.azure.com',
    'https://res.openai.azure.com.evil.example',
    'https://evilopenai.azure.com',
    'https://a.b.openai.azure.com',
    'https://res.openai.azure.com:8443',
    'https://user@res.openai.azure.com',
    'http://res.openai.azure.com',
    'https://res.openai.azure.com/path',
    'https://res.openai.azure.com?x',
    ' https://res.openai.azure.com',
  ])('refuses %s', (address) => expect(azureOrigin(address)).toBeUndefined());
});

describe('operatorUrl', () => {
  it.each([
    ['http://localhost:11434/v1/', 'http://localhost:11434/v1'],
    ['https://a.example', 'https://a.example'],
  ])('takes %s', (address, url) => expect(operatorUrl(address)).toBe(url));

  it.each(['file:///etc/passwd', 'https://u:p@a.example', 'https://a.example?x=1', 'a.example', ''])(
    'refuses %s',
    (address) => expect(operatorUrl(address)).toBeUndefined(),
  );
});
