import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatParameters } from '@/lib/parameters/parameters';
import { emptySetup, type Setup } from './setup';
import { readSetupFile, SETUP_FILE_LIMITS } from './setup-file';
import { writeSetupFile } from './write-setup-file';

const read = (value: unknown) => readSetupFile(typeof value === 'string' ? value : JSON.stringify(value));
const setupOf = (value: unknown): Setup => {
  const result = read(value);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.setup;
};
const problemOf = (value: unknown) => {
  const result = read(value);
  return result.ok ? result.warnings : result.error;
};

const studioFile = `{"systemPrompt":"You are an AI assistant that helps people find information.",
 "fewShotExamples":[{"chatbotResponse":"B","userInput":"A"},{"userInput":"C","chatbotResponse":"D"}],
 "chatParameters":{
   "deploymentName":"my-deployment",
   "maxResponseLength":400,
   "temperature":0.5,
   "topProbablities":0.9,
   "stopSequences":null,
   "pastMessagesToInclude":20,
   "frequencyPenalty":0.1,
   "presencePenalty":0.2}}`;

const text = fc.string({ unit: 'binary' });
const setups: fc.Arbitrary<Setup> = fc.record(
  {
    deployment: text,
    systemMessage: text,
    fewShotExamples: fc
      .array(fc.record({ user: text, assistant: text }), { maxLength: 4 })
      .map((list) => list.map((example, index) => ({ id: `example-${index + 1}`, ...example }))),
    parameters: fc.record({
      maxResponse: fc.integer({ min: 1, max: 200_000 }),
      temperature: fc.integer({ min: 0, max: 200 }).map((n) => n / 100),
      topP: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      stopSequences: fc.array(fc.string({ minLength: 1, unit: 'binary' }), { maxLength: 4 }),
      frequencyPenalty: fc.integer({ min: -200, max: 200 }).map((n) => n / 100),
      presencePenalty: fc.integer({ min: -200, max: 200 }).map((n) => n / 100),
      seed: fc.option(fc.integer()),
      topLogprobs: fc.option(fc.integer({ min: 0, max: 20 })),
      logitBias: fc.dictionary(
        fc.integer({ min: 0, max: 200_000 }).map(String),
        fc.integer({ min: -100, max: 100 }),
      ),
      reasoningEffort: fc.option(fc.constantFrom('minimal', 'low', 'high')),
      verbosity: fc.option(fc.constantFrom('low' as const, 'medium' as const, 'high' as const)),
    }),
    pastMessages: fc.option(fc.integer({ min: 0, max: 20 })),
    tools: fc.array(
      fc.record({
        type: fc.constant('function' as const),
        function: fc.record({
          name: fc.stringMatching(/^[a-zA-Z0-9_-]{1,64}$/),
          description: text,
          parameters: fc.constant({ type: 'object', properties: {} }),
        }),
      }),
      { maxLength: 3 },
    ),
    toolsOff: fc.array(text, { minLength: 1, maxLength: 2 }),
    responseFormat: fc.option(
      fc.constantFrom(
        { type: 'json_object' as const },
        {
          type: 'json_schema' as const,
          json_schema: { name: 'a', strict: true, schema: { type: 'object' } },
        },
      ),
    ),
    foreign: fc.constant({
      dataSources: [{ a: 1 }],
      chatParameters: { maxTokens: 5 },
      rehearsal: { later: { deep: [null] } },
    }),
  },
  {
    requiredKeys: [
      'deployment',
      'systemMessage',
      'fewShotExamples',
      'parameters',
      'pastMessages',
      'tools',
      'responseFormat',
    ],
  },
);

describe('setup file', () => {
  it("reads the Studio's export and writes it as the Studio does", () => {
    const setup = setupOf(studioFile);
    expect(setup).toMatchObject({
      deployment: 'my-deployment',
      systemMessage: 'You are an AI assistant that helps people find information.',
      fewShotExamples: [
        { user: 'A', assistant: 'B' },
        { user: 'C', assistant: 'D' },
      ],
      pastMessages: 20,
    });
    expect(setup.parameters).toMatchObject({
      maxResponse: 400,
      temperature: 0.5,
      topP: 0.9,
      presencePenalty: 0.2,
    });
    const written = JSON.parse(writeSetupFile(setup));
    expect(written).toEqual(JSON.parse(studioFile));
    expect(Object.keys(written.chatParameters)).toEqual(Object.keys(JSON.parse(studioFile).chatParameters));
    expect(Object.keys(written)).toEqual(['systemPrompt', 'fewShotExamples', 'chatParameters']);
  });

  it('gives back every setup that it wrote', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        expect(read(writeSetupFile(setup))).toEqual({ ok: true, setup, warnings: [] });
      }),
    );
  });

  it('writes unknown fields again where they stood', () => {
    const file = {
      systemPrompt: 'x',
      dataSources: [{ type: 'azure_search' }],
      chatParameters: { maxTokens: 5, temperature: 1 },
      rehearsal: { seed: 4, later: true },
    };
    expect(JSON.parse(writeSetupFile(setupOf(file)))).toMatchObject(file);
    const hostile = '{"systemPrompt":"","__proto__":{"polluted":true},"constructor":1}';
    expect(writeSetupFile(setupOf(hostile))).toContain('"__proto__": {\n    "polluted": true');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    [{ topProbabilities: 0.3 }, { topP: 0.3 }],
    [{ topProbablities: 0.4, topProbabilities: 0.3 }, { topP: 0.4 }],
    [
      { temperature: '0.2', maxResponseLength: ' 350 ' },
      { temperature: 0.2, maxResponse: 350 },
    ],
    [{ stopSequences: null }, { stopSequences: [] }],
    [{ stopSequences: '\n' }, { stopSequences: ['\n'] }],
    [{ stopSequences: ['a', ''] }, { stopSequences: ['a'] }],
    [{ stop: ['END'] }, { stopSequences: ['END'] }],
    [{}, { temperature: 0.7, topP: 0.95, maxResponse: 800, stopSequences: [] }],
  ])('understands %j', (chatParameters, expected) => {
    const result = read({ systemPrompt: '', chatParameters });
    expect(result).toMatchObject({ ok: true, warnings: [], setup: { parameters: expected } });
  });

  it.each([
    ['10', 10],
    [0, 0],
    [undefined, 10],
  ])('takes %j past messages as %d', (pastMessagesToInclude, expected) => {
    expect(setupOf({ chatParameters: { pastMessagesToInclude } }).pastMessages).toBe(expected);
  });

  it('reads behind a byte order mark', () => {
    expect(setupOf(`\uFEFF${studioFile}`).deployment).toBe('my-deployment');
  });

  it.each([
    [{ temperature: 3 }, [{ code: 'default-used', path: 'chatParameters.temperature', found: '3' }]],
    [{ temperature: 'hot' }, [{ code: 'default-used', path: 'chatParameters.temperature', found: '"hot"' }]],
    [
      { stop: ['a', 'b', 'c', 'd', 'e'] },
      [
        {
          code: 'value-limited',
          path: 'chatParameters.stop',
          found: '["a","b","c","d","e"]',
          used: '["a","b","c","d"]',
        },
      ],
    ],
    [
      { pastMessagesToInclude: 50 },
      [{ code: 'value-limited', path: 'chatParameters.pastMessagesToInclude', found: '50', used: '20' }],
    ],
  ])('warns of %j', (chatParameters, warnings) => {
    expect(problemOf({ chatParameters })).toEqual(warnings);
  });

  it('warns of fields that it cannot keep', () => {
    expect(problemOf({ fewShotExamples: [{ userInput: 'a', chatbotResponse: 'b', note: 1 }] })).toEqual([
      { code: 'field-dropped', path: 'fewShotExamples[0].note' },
    ]);
    expect(problemOf({ systemPrompt: '', rehearsal: { tools: [{ type: 'function' }] } })).toMatchObject([
      { code: 'default-used', path: 'rehearsal.tools' },
    ]);
  });

  it.each([
    ['', { code: 'empty' }],
    ['\uFEFF \n', { code: 'empty' }],
    ['{\n "systemPrompt": "a",\n}', { code: 'not-json', fault: { line: 3, column: 1, found: '}' } }],
    ['[]', { code: 'wrong-kind', path: '', expected: 'object', found: 'list' }],
    ['7', { code: 'wrong-kind', path: '', expected: 'object', found: 'number' }],
    ['null', { code: 'wrong-kind', path: '', expected: 'object', found: 'nothing' }],
    ['{"name": "package"}', { code: 'no-setup' }],
    ['{"systemPrompt": 7}', { code: 'wrong-kind', path: 'systemPrompt', expected: 'text', found: 'number' }],
    [
      '{"fewShotExamples": {}}',
      { code: 'wrong-kind', path: 'fewShotExamples', expected: 'list', found: 'object' },
    ],
    [
      '{"fewShotExamples": [{"userInput": "a", "chatbotResponse": ["b"]}]}',
      { code: 'wrong-kind', path: 'fewShotExamples[0].chatbotResponse', expected: 'text', found: 'list' },
    ],
    ['{"fewShotExamples": [null]}', { code: 'wrong-kind', path: 'fewShotExamples[0]' }],
    ['{"chatParameters": "x"}', { code: 'wrong-kind', path: 'chatParameters' }],
    ['{"chatParameters": {"deploymentName": true}}', { path: 'chatParameters.deploymentName' }],
    [`{"systemPrompt": "", "x": ${'['.repeat(5000)}${']'.repeat(5000)}}`, { code: 'too-deep' }],
    [JSON.stringify({ fewShotExamples: Array(501).fill({}) }), { code: 'too-many-examples', count: 501 }],
    [' '.repeat(SETUP_FILE_LIMITS.characters + 1), { code: 'too-large' }],
  ])('refuses %.60j', (file, error) => {
    expect(problemOf(file)).toMatchObject(error);
  });

  it('never fails, whatever it is given', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          systemPrompt: fc.jsonValue(),
          fewShotExamples: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
          chatParameters: fc.oneof(
            fc.jsonValue(),
            fc.dictionary(
              fc.constantFrom(
                ...chatParameters.names.flatMap((name) => chatParameters.row(name).fileNames),
                'x',
              ),
              fc.jsonValue(),
            ),
          ),
          rehearsal: fc.jsonValue(),
          ['__proto__']: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const result = read(value);
        if (result.ok) expect(readSetupFile(writeSetupFile(result.setup)).ok).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string(), (any) => void read(any)));
  });

  it('starts an absent field with what the Studio starts with', () => {
    expect(setupOf({ systemPrompt: '' })).toEqual(emptySetup(''));
  });
});
