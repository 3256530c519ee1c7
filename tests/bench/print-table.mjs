// Runs one benchmark, a TypeScript or JavaScript module `{part}.bench` whose default export gives the rows of a table.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** @typedef {{ what: string, value: string, goal?: string }} Row */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const part = process.argv[2] ?? '';

const loader = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
  },
});
const file = ['ts', 'mjs']
  .map((ending) => `tests/bench/${part}.bench.${ending}`)
  .find((name) => existsSync(path.join(root, name)));
const benchmark = await loader.ssrLoadModule(`/${file}`);
/** @type {Row[]} */
const rows = await benchmark.default();
const table = [
  ['', 'measured', 'goal'],
  ['---', '---', '---'],
  ...rows.map(({ what, value, goal }) => [what, value, goal ?? '']),
];
const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
console.log(`\n## ${part}\n`);
for (const row of table) {
  const fill = row[0] === '---' ? '-' : ' ';
  console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`);
}
process.exit(0);
