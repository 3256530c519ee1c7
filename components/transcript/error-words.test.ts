import { describe, expect, it } from 'vitest';
import { english } from '@/lib/messages/english';
import { korean } from '@/lib/messages/korean';
import { translate, type MessageKey, type MessageValues } from '@/lib/messages/translate';
import { errorWords } from './error-words';

const en = (key: MessageKey, values?: MessageValues) => translate('en', english, key, values);
const ko = (key: MessageKey, values?: MessageValues) => translate('ko', korean, key, values);

describe('an error in words', () => {
  it('names the parameter that a model does not take', () => {
    const error = { status: 400, code: 'unsupported_parameter', message: '', param: 'temperature' };
    expect(errorWords(error, en).title).toContain('Temperature');
    expect(errorWords(error, ko).title).not.toContain('{');
  });

  it('tells a value that was refused from a parameter that is not taken', () => {
    const error = { status: 400, code: 'invalid_request_error', message: '', param: 'best_of' };
    expect(errorWords(error, en, 'text').title).toBe('The server refused the value of Best of');
    expect(errorWords(error, ko, 'text').title).not.toContain('{');
  });

  it('names what the content filter found', () => {
    const contentFilters = [
      { category: 'violence', filtered: true, severity: 'high' },
      { category: 'hate', filtered: false, severity: 'safe' },
    ];
    const { remedy } = errorWords({ status: 400, code: 'content_filter', message: '', contentFilters }, en);
    expect(remedy).toContain('Violence');
    expect(remedy).not.toContain('Hate');
  });

  it.each([
    [{ status: 401, code: '401' }, 'The key was not accepted'],
    [{ status: 404, code: 'DeploymentNotFound' }, 'The resource has no such deployment'],
    [{ status: 429, code: '429' }, 'Too many requests'],
    [{ status: 413, code: 'PayloadTooLarge' }, 'The request is too large'],
    [{ status: 400, code: 'context_length_exceeded' }, 'The conversation is too long for the model'],
    [{ status: 502, code: 'upstream_unreachable' }, "The deployment's server cannot be reached"],
    [{ status: 500, code: 'InternalServerError' }, 'The server failed'],
    [{ status: 0, code: 'incomplete' }, 'The answer ended early'],
    [{ status: 0, code: 'server_error' }, 'The call failed'],
  ])('%o is “%s”', (error, title) => {
    expect(errorWords({ message: '', ...error }, en).title).toBe(title);
  });
});
