import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readViewCodeVector, viewCodeVectorNames, viewCodeVectors } from '@/tests/view-code-vector';
import type { CodeOptions } from './language';
import { languages } from './languages';
import { withStreaming } from '@/lib/wire/with-streaming';

const azure = 'https://my-resource.openai.azure.com';
const studio = 'http://localhost:3000';
const dated = { style: 'dated', apiVersion: '2024-10-21' } as const;
const variants: Record<string, CodeOptions> = {
  'dated-key': { endpoint: { ...dated, url: azure }, auth: 'key' },
  'dated-entra': { endpoint: { ...dated, url: azure }, auth: 'entra' },
  'dated-studio': { endpoint: { ...dated, url: studio }, auth: 'none' },
  'v1-key': { endpoint: { style: 'v1', url: azure }, auth: 'key' },
  'v1-entra': { endpoint: { style: 'v1', url: azure }, auth: 'entra' },
  'v1-studio': { endpoint: { style: 'v1', url: studio }, auth: 'none' },
  'openai-key': { endpoint: { style: 'openai', url: 'https://api.openai.com/v1' }, auth: 'key' },
};

/** Every variant of one vector, two of the others: what differs between variants does not depend on the texts. */
const all = ['support-bot', 'completion'];
const few = ['dated-key', 'v1-studio'];

const cases = viewCodeVectorNames().flatMap((vector) => {
  const request = readViewCodeVector(vector);
  return Object.entries(variants)
    .filter(([variant]) => all.includes(vector) || few.includes(variant))
    .flatMap(([variant, options]) =>
      languages.map((language) => ({ vector, variant, language, request, options, id: language.id })),
    );
});

describe('generated code equals its golden file', () => {
  it.each(cases)('$vector $variant $id', ({ vector, variant, language, request, options }) => {
    const file = path.join(viewCodeVectors, vector, `${variant}.${language.id}.txt`);
    const code = language.generate(request, options);
    if (process.env.UPDATE_GOLDEN === '1') {
      writeFileSync(file, code);
    }
    expect(code).toBe(readFileSync(file, 'utf8'));
  });
});

describe('generated code', () => {
  it('reads addresses and keys from the environment', () => {
    for (const { language, request, options, variant } of cases) {
      if (language.id === 'json' || options.auth === 'none') continue;
      const code = language.generate(request, options);
      expect(code, `${language.id} ${variant}`).toMatch(/AZURE_OPENAI_ENDPOINT|OPENAI_BASE_URL/);
      if (options.auth === 'key') expect(code, `${language.id} ${variant}`).toMatch(/OPENAI_API_KEY/);
    }
  });

  it('is the same each time, and ends with one line feed', () => {
    for (const { language, request, options } of cases) {
      const code = language.generate(request, options);
      expect(code).toBe(language.generate(request, options));
      expect(code).toMatch(/[^\n]\n$/);
    }
  });
});

describe('withStreaming', () => {
  it.each(all)('asks for a stream with usage, or for neither: %s', (vector) => {
    const request = readViewCodeVector(vector);
    const whole = withStreaming(request, false);
    expect(whole.body).not.toHaveProperty('stream');
    expect(whole.body).not.toHaveProperty('stream_options');
    expect(withStreaming(whole, true)).toEqual(request);
  });
});
