import { describe, expect, it } from 'vitest';
import { findDate, findTime } from './find-date';

/** A Monday. */
const now = new Date('2026-11-23T12:00:00Z');

describe('findDate', () => {
  it.each([
    ['on 2026-12-03', '2026-12-03'],
    ['2026.1.5 출고', '2026-01-05'],
    ['December 3rd, 2027', '2027-12-03'],
    ['the 3rd of Dec', '2026-12-03'],
    ['2027년 1월 2일', '2027-01-02'],
    ['12월 25일에', '2026-12-25'],
    ['today', '2026-11-23'],
    ['the day after tomorrow', '2026-11-25'],
    ['내일 아침', '2026-11-24'],
    ['어제', '2026-11-22'],
    ['next Friday', '2026-11-27'],
    ['월요일', '2026-11-30'],
    ['February 30', undefined],
    ['some day', undefined],
  ])('reads %s as %s', (text, date) => {
    expect(findDate(text, now)).toBe(date);
  });
});

describe('findTime', () => {
  it.each([
    ['at 7pm', '19:00:00'],
    ['12:30 am', '00:30:00'],
    ['12 pm', '12:00:00'],
    ['14:05', '14:05:00'],
    ['오후 3시 20분', '15:20:00'],
    ['오전 12시', '00:00:00'],
    ['25:00', undefined],
    ['later', undefined],
  ])('reads %s as %s', (text, time) => {
    expect(findTime(text)).toBe(time);
  });
});
