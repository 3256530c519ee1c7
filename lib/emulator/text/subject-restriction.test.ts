import { expect, test } from 'vitest';
import { subjectRestriction } from './subject-restriction';

test.each([
  'Only answer questions about the bookshop.',
  'Do not answer anything else.',
  'Politely decline other questions.',
  '우리 서점 이외의 질문에 대해서는 답변하지 않아도 돼.',
  '배송 관련 질문에만 답해 줘.',
  '서점과 관련 없는 질문은 정중히 거절해.',
])('%s restricts the subject', (system) => {
  expect(subjectRestriction(system)).toBeDefined();
});

test.each(['You are a helpful assistant.', '너는 친절한 도우미야.', 'Answer in short sentences.', ''])(
  '%s does not',
  (system) => {
    expect(subjectRestriction(system)).toBeUndefined();
  },
);

test('finds the subject and a wording of its own', () => {
  expect(subjectRestriction('Only answer questions about Northlight Books.')?.subject).toEqual({
    text: 'Northlight Books',
    language: 'en',
  });
  expect(subjectRestriction('Decline anything else with "Sorry, I only know books."')?.decline).toBe(
    'Sorry, I only know books.',
  );
});
