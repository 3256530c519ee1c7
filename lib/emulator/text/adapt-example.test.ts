import { expect, test } from 'vitest';
import { adaptExample } from './adapt-example';

test('a JSON answer keeps its keys and takes its values from the new question', () => {
  const example = {
    user: 'My printer LX-200 stopped working. I am Ana Ruiz, ana@example.com.',
    assistant:
      '{"name":"Ana Ruiz","email":"ana@example.com","product":"LX-200","category":"hardware","urgency":"normal","summary":"Printer stopped working."}',
  };
  const question =
    'Hello, this is Tom Berg (tom.berg@example.org). The scanner of my MX-77 makes a terrible noise, it is urgent!';
  expect(JSON.parse(adaptExample(example, question))).toEqual({
    name: 'Tom Berg',
    email: 'tom.berg@example.org',
    product: 'MX-77',
    category: 'hardware',
    urgency: 'high',
    summary: 'The scanner of my MX-77 makes a terrible noise, it is urgent!',
  });
});

test('what the new question does not say becomes null', () => {
  const example = { user: 'I am Ana, order #1234.', assistant: '{"name": "Ana", "order": "#1234"}' };
  expect(JSON.parse(adaptExample(example, 'it is broken'))).toEqual({ name: null, order: null });
});

test('other answers exchange the values that they copied', () => {
  const example = {
    user: 'Show all customers from Berlin',
    assistant: "SELECT * FROM customers WHERE city = 'Berlin'",
  };
  expect(adaptExample(example, 'Show all orders from Busan')).toBe(
    "SELECT * FROM customers WHERE city = 'Busan'",
  );
});
