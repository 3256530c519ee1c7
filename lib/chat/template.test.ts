import { describe, expect, it } from 'vitest';
import { chatTemplates } from '@/lib/server/templates';
import { emptySetup } from './setup';
import { readTemplate } from './read-template';
import { templateSetup } from './template';

const file = {
  systemPrompt: 'Be kind.',
  fewShotExamples: [],
  chatParameters: { deploymentName: '', temperature: 0 },
  template: {
    order: 1,
    language: 'en',
    name: { en: 'Kind', ko: '친절' },
    description: { en: 'Kind.', ko: '친절해요.' },
    starters: ['Hi'],
  },
};

describe('template', () => {
  it('is a setup on the deployment that is chosen', () => {
    const template = readTemplate('kind', JSON.stringify(file));
    expect(template).toMatchObject({ id: 'kind', name: { ko: '친절' } });
    const setup = templateSetup(template, { ...emptySetup('bot'), systemMessage: 'old', pastMessages: null });
    expect(setup).toMatchObject({ deployment: 'bot', systemMessage: 'Be kind.', pastMessages: 10 });
    expect(setup.parameters.temperature).toBe(0);
    expect(setup).not.toHaveProperty('foreign');
  });

  it('says which file is none', () => {
    expect(() => readTemplate('broken', '{')).toThrow('Template broken');
    expect(() => readTemplate('plain', JSON.stringify({ ...file, template: { order: 1 } }))).toThrow('plain');
  });

  it('is read from prompts/chat, in order, without a warning', async () => {
    const templates = await chatTemplates();
    expect(templates[0]?.id).toBe('empty');
    expect(templates.map(({ order }) => order)).toEqual(
      templates.map(({ order }) => order).toSorted((a, b) => a - b),
    );
  });
});
