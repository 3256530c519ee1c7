import { describe, expect, it } from 'vitest';
import { findModel } from '@/lib/models/find-model';
import { chatParameters, completionParameters } from './parameters';
import { parameterSchema, readParameterValues } from './read-parameter-values';

const chat = findModel('gpt-4o');
const reasoning = findModel('o4-mini');

describe('parameters', () => {
  it('accept their own defaults', () => {
    for (const row of [
      ...chatParameters.names.map((name) => chatParameters.row(name)),
      ...completionParameters.names.map((name) => completionParameters.row(name)),
    ])
      expect(parameterSchema(row).safeParse(row.default).success, row.wireNames[0]).toBe(true);
  });

  it('start with what the Studio starts with', () => {
    expect(chatParameters.toWire(chatParameters.defaults(), chat)).toEqual({
      max_tokens: 800,
      temperature: 0.7,
      top_p: 0.95,
    });
  });

  it('send a reasoning model only what it takes', () => {
    const values = {
      ...chatParameters.defaults(),
      reasoningEffort: 'high',
      topLogprobs: 5,
      seed: 7,
      stopSequences: ['a'],
    };
    expect(chatParameters.toWire(values, reasoning)).toEqual({
      max_completion_tokens: 800,
      reasoning_effort: 'high',
      seed: 7,
    });
  });

  it('leave out an effort that the model does not know', () => {
    const values = { ...chatParameters.defaults(), reasoningEffort: 'xhigh' };
    expect(chatParameters.toWire(values, reasoning)).not.toHaveProperty('reasoning_effort');
  });

  it('take what is valid of a stored object and the default for the rest', () => {
    const values = readParameterValues(chatParameters, {
      temperature: 1.5,
      topP: 'much',
      stopSequences: ['###'],
    });
    expect(values).toEqual({ ...chatParameters.defaults(), temperature: 1.5, stopSequences: ['###'] });
  });

  it('are found by the field that an error names', () => {
    expect(chatParameters.ofWireName('max_tokens')).toBe('maxResponse');
    expect(chatParameters.ofWireName('stop[0]')).toBe('stopSequences');
    expect(chatParameters.ofWireName('messages')).toBeUndefined();
  });
});
