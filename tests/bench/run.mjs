#!/usr/bin/env node
// `npm run bench`: speed and memory, as tables. `npm run bench -- page proxy` runs only those. Nothing here passes or
// fails; a row with a goal shows what we aim at.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const parts = ['emulator', 'page', 'tokenizer', 'proxy'];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !parts.includes(name));
if (unknown) {
  console.error(`There is no benchmark “${unknown}”; there are ${parts.join(', ')}.`);
  process.exit(2);
}
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  // Each in a process of its own, so that none measures the memory of another.
  const { status } = spawnSync(process.execPath, [path.join(here, 'print-table.mjs'), part], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
