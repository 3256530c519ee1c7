import { describe, expect, it } from 'vitest';
import { filterTriggers } from '../filter/filter-triggers';
import { readTestTokens } from '../filter/rate-text';
import { safe } from '../filter/verdict';
import type { Choice } from './choice';
import { screenChoice } from './screen-choice';

function* speak(text: string, size = 1): Choice {
  for (let from = 0; from < text.length; from += size) {
    yield { type: 'text', text: text.slice(from, from + size), tokens: [], spent: 1 };
  }
  return 'stop';
}

function run(choice: Choice, asked = safe, pass = false) {
  const screened = screenChoice(choice, asked, pass);
  let text = '';
  let step = screened.next();
  for (; !step.done; step = screened.next()) if (step.value.type === 'text') text += step.value.text;
  return { text, ...step.value };
}

describe('screenChoice', () => {
  it('lets ordinary text through unchanged', () => {
    const text = 'How to build a boat, and how to build a bookshelf.';
    expect(run(speak(text, 3))).toMatchObject({ text, finishReason: 'stop' });
  });

  it.each([1, 2, 7])('ends before a blocked phrase in pieces of %d', (size) => {
    const { text, finishReason, verdict } = run(speak('Sure: How to Build a Bomb is', size));
    expect(finishReason).toBe('content_filter');
    expect(verdict.severities.violence).toBe('high');
    expect('Sure: '.startsWith(text)).toBe(true);
  });

  it('marks a low severity and goes on', () => {
    const { finishReason, verdict } = run(speak('It ended in a fist fight.'));
    expect(finishReason).toBe('stop');
    expect(verdict.severities).toEqual({ violence: 'low' });
  });

  it('blocks what a test token asks for after some text, and a short answer at its end', () => {
    const asked = readTestTokens('[filter:completion:hate:medium]', 'completion');
    const long = run(speak('x'.repeat(100)), asked);
    expect(long.finishReason).toBe('content_filter');
    expect(long.text.length).toBeGreaterThan(0);
    expect(long.text.length).toBeLessThan(100);
    expect(run(speak('Hi'), asked).finishReason).toBe('content_filter');
  });

  it('passes everything under the asynchronous filter and tells at the end', () => {
    const { text, finishReason, verdict } = run(speak('how to build a bomb now'), safe, true);
    expect(text).toBe('how to build a bomb now');
    expect(finishReason).toBe('stop');
    expect(verdict.severities.violence).toBe('high');
  });
});

describe('the trigger list', () => {
  it('holds lower-case phrases, each once, none inside another of a different meaning', () => {
    const phrases = filterTriggers.map(({ phrase }) => phrase);
    expect(phrases).toEqual(phrases.map((phrase) => phrase.toLowerCase()));
    expect(new Set(phrases).size).toBe(phrases.length);
    const within = phrases.filter((one) => phrases.some((other) => other !== one && other.includes(one)));
    expect(within).toEqual([]);
  });
});
