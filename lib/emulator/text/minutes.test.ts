import { expect, test } from 'vitest';
import { asksForMinutes, meetingMinutes } from './minutes';

test('sorts remarks into decisions, tasks with owner and date, and questions', () => {
  const minutes = meetingMinutes(
    'Design: let us use the second draft. Web: fine, I can build it by Friday. Support: when do we tell customers?',
    'en',
  );
  expect(minutes).toContain('**Decisions**\n\n- Let us use the second draft.');
  expect(minutes).toContain('| I can build it by Friday. | Web | by Friday |');
  expect(minutes).toMatch(/\*\*Open questions\*\*\n\n- When do we tell customers\?$/u);
});

test('says so when a section is empty, and needs speakers', () => {
  expect(meetingMinutes('팀장: 오늘은 비가 와요.', 'ko')).toContain('**할 일**\n\n없음');
  expect(meetingMinutes('Nobody speaks here.', 'en')).toBeUndefined();
});

test('is asked for by the system message', () => {
  expect(asksForMinutes('**Decisions**: a list\n**Tasks**: a table')).toBe(true);
  expect(asksForMinutes('You are helpful.')).toBe(false);
});
