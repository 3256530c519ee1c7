import { expect, test } from 'vitest';
import { searchTerms } from './search-terms';

test('English words are stemmed and stop words left out', () => {
  expect(searchTerms('How do I ship the orders?')).toEqual(searchTerms('shipping an order'));
  expect(searchTerms('My password!')).toEqual(['password']);
});

test('Korean words become bigrams without their particles', () => {
  expect(searchTerms('비밀번호를')).toEqual(['비밀', '밀번', '번호']);
  expect(searchTerms('배송은 언제 해요?')).toEqual(['배송']);
});

test('a question of stop words alone only meets its like', () => {
  expect(searchTerms('What can you do?')).toEqual(['~what', '~can', '~you', '~do']);
});

test('a particle behind a Latin word is no part of it', () => {
  expect(searchTerms('JSON은 뭐예요?')).toEqual(searchTerms('JSON'));
  expect(searchTerms('시를 써 줘')).toEqual(['시']);
});
