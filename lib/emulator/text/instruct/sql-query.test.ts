import { expect, test } from 'vitest';
import { sqlQuery } from './sql-query';

const shop = `customers(id, name, city)
orders(id, customer_id, total, ordered_at)
order_lines(order_id, product_id, quantity)
products(id, title, price)`;

test.each([
  ['the titles and prices of all products', ['SELECT title, price', 'FROM products;']],
  ['How many orders are there?', ['SELECT count(*)', 'FROM orders;']],
  [
    'the number of orders of each customer in 2024',
    [
      'SELECT c.name, count(*) AS orders',
      'FROM customers AS c',
      'JOIN orders ON orders.customer_id = c.id',
      "WHERE orders.ordered_at >= DATE '2024-01-01'",
      "  AND orders.ordered_at < DATE '2025-01-01'",
      'GROUP BY c.id, c.name',
      'ORDER BY orders DESC;',
    ],
  ],
  ['the average price of products', ['SELECT avg(price) AS avg_price', 'FROM products;']],
  [
    'the three products with the highest price',
    ['SELECT title, price', 'FROM products', 'ORDER BY price DESC', 'LIMIT 3;'],
  ],
  ["the city of the customer 'Orla'", ['SELECT city', 'FROM customers', "WHERE name = 'Orla';"]],
])('%s', (question, lines) => {
  expect(sqlQuery(shop, question)).toContain(lines.join('\n'));
});

test('what the tables do not have has no query', () => {
  expect(sqlQuery(shop, 'the weather of tomorrow')).toBeUndefined();
});

test('a prompt without tables has no query', () => {
  expect(sqlQuery('Tell me about SQL (a language).', 'all members')).toBeUndefined();
});
