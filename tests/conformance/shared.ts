import fs from 'node:fs';
import path from 'node:path';

/** Contracts and recordings live beside the repository; where they are absent the tests that need them are skipped. */
const shared = path.resolve(import.meta.dirname, '../../../shared');

/** The text of a file in ../shared, or undefined with a warning that says what is skipped. */
export function readShared(file: string): string | undefined {
  const full = path.join(shared, file);
  if (fs.existsSync(full)) return fs.readFileSync(full, 'utf8');
  console.warn(`../shared/${file} is not there: tests against it are skipped.`);
  return undefined;
}
