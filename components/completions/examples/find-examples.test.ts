import { describe, expect, it } from 'vitest';
import type { CompletionExample } from '@/lib/completions/example';
import { findExamples } from './find-examples';

const example = (id: string, title: CompletionExample['title'], text: CompletionExample['text']) => ({
  id,
  order: 1,
  title,
  description: { en: 'About it', ko: '설명' },
  text,
  parameters: {},
});
const examples = [
  example('sql', { en: 'SQL from language', ko: '말로 쓰는 SQL' }, { en: 'SELECT name' }),
  example('mail', { en: 'E-mail', ko: '이메일' }, { ko: '게임 상점에서' }),
];
const ids = (typed: string) => findExamples(examples, typed).map(({ id }) => id);

describe('findExamples', () => {
  it('finds every word in title, description and text of both languages', () => {
    expect(ids('')).toEqual(['sql', 'mail']);
    expect(ids('  Sql  ')).toEqual(['sql']);
    expect(ids('select language')).toEqual(['sql']);
    expect(ids('게임 e-mail')).toEqual(['mail']);
    expect(ids('about')).toEqual(['sql', 'mail']);
    expect(ids('sql 게임')).toEqual([]);
  });

  it('finds Hangul that is typed in its parts', () => {
    expect(ids('이메일'.normalize('NFD'))).toEqual(['mail']);
  });
});
