import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, 'chat');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const text = z.string().check(z.trim(), z.minLength(1));
const inBothLanguages = z.strictObject({ en: text, ko: text });
const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));

/** The Studio's setup file, exactly its keys, with our one extra key. */
const templateFile = z.strictObject({
  systemPrompt: text,
  fewShotExamples: z.array(z.strictObject({ userInput: text, chatbotResponse: text })),
  chatParameters: z.strictObject({
    deploymentName: z.literal(''),
    maxResponseLength: z.int().check(z.minimum(1), z.maximum(4096)),
    temperature: between(0, 1),
    topProbablities: between(0, 1),
    stopSequences: z.nullable(z.array(text).check(z.maxLength(4))),
    pastMessagesToInclude: z.int().check(z.minimum(0), z.maximum(20)),
    frequencyPenalty: between(-2, 2),
    presencePenalty: between(-2, 2),
  }),
  template: z.strictObject({
    order: z.int(),
    language: z.enum(['en', 'ko', 'any']),
    name: inBothLanguages,
    description: inBothLanguages,
    starters: z.array(text).check(z.maxLength(4)),
  }),
});

const readTemplate = (file: string) =>
  z.parse(templateFile, JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
const hangul = /\p{Script=Hangul}/u;

describe('chat templates', () => {
  it('are there', () => {
    expect(files).toContain('empty.json');
    expect(files.length).toBeGreaterThanOrEqual(9);
  });

  it.each(files)('%s is a setup file with a name, a description and starters', (file) => {
    const { systemPrompt, fewShotExamples, template } = readTemplate(file);
    if (file !== 'empty.json') expect(template.starters.length).toBeGreaterThanOrEqual(2);
    expect(hangul.test(template.description.en)).toBe(false);
    expect(hangul.test(template.description.ko)).toBe(true);
    const spoken = [
      systemPrompt,
      ...template.starters,
      ...fewShotExamples.map((example) => example.userInput),
    ];
    for (const sentence of spoken) expect(hangul.test(sentence)).toBe(template.language === 'ko');
  });

  it('have an order and names of their own', () => {
    const templates = files.map((file) => readTemplate(file).template);
    const columns = [
      templates.map(({ order }) => String(order)),
      templates.map(({ name }) => name.en),
      templates.map(({ name }) => name.ko),
    ];
    for (const column of columns) expect(new Set(column).size).toBe(column.length);
  });

  it.each(['json-formatter.json', 'ticket-extractor.json', 'ticket-extractor-ko.json'])(
    '%s shows answers that are JSON and nothing else',
    (file) => {
      const { fewShotExamples } = readTemplate(file);
      expect(fewShotExamples.length).toBeGreaterThan(0);
      for (const { chatbotResponse } of fewShotExamples) {
        expect(JSON.parse(chatbotResponse)).toBeTypeOf('object');
      }
    },
  );

  it('customer-email.json shows answers that are one HTML block', () => {
    for (const { chatbotResponse } of readTemplate('customer-email.json').fewShotExamples) {
      expect(chatbotResponse).toMatch(/^```html\n<!doctype html>\n[^`]+<\/html>\n```$/);
    }
  });
});
