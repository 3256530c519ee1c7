import { describe, expect, it } from 'vitest';
import { findModel } from '@/lib/models/find-model';
import {
  defaultParameterValues,
  parameterNames,
  parameterOfWireName,
  parametersToWire,
} from './parameter-values';
import { parameters } from './parameters';
import { parameterSchema, readParameterValues } from './read-parameter-values';

const chat = findModel('gpt-4o');
const reasoning = findModel('o4-mini');

describe('parameters', () => {
  it('accept their own defaults', () => {
    for (const name of parameterNames)
      expect(parameterSchema(name).safeParse(parameters[name].default).success, name).toBe(true);
  });

  it('start with what the Studio starts with', () => {
    expect(parametersToWire(defaultParameterValues(), chat)).toEqual({
      max_tokens: 800,
      temperature: 0.7,
      top_p: 0.95,
    });
  });

  it('send a reasoning model only what it takes', () => {
    const values = {
      ...defaultParameterValues(),
      reasoningEffort: 'high',
      topLogprobs: 5,
      seed: 7,
      stopSequences: ['a'],
    };
    expect(parametersToWire(values, reasoning)).toEqual({
      max_completion_tokens: 800,
      reasoning_effort: 'high',
      seed: 7,
    });
  });

  it('leave out an effort that the model does not know', () => {
    const values = { ...defaultParameterValues(), reasoningEffort: 'xhigh' };
    expect(parametersToWire(values, reasoning)).not.toHaveProperty('reasoning_effort');
  });

  it('take what is valid of a stored object and the default for the rest', () => {
    const values = readParameterValues({ temperature: 1.5, topP: 'much', stopSequences: ['###'] });
    expect(values).toEqual({ ...defaultParameterValues(), temperature: 1.5, stopSequences: ['###'] });
  });

  it('are found by the field that an error names', () => {
    expect(parameterOfWireName('max_tokens')).toBe('maxResponse');
    expect(parameterOfWireName('stop[0]')).toBe('stopSequences');
    expect(parameterOfWireName('messages')).toBeUndefined();
  });
});
