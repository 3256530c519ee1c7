import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folders = ['app', 'components', 'lib', 'prompts', 'public'];
const files = [
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const notBuilt = /\.test\.tsx?$/;

/**
 * A number for the source as it is now: the build carries it, so a start can see whether it fits.
 *
 * @param {string} dir the repository
 * @returns {string} 20 hexadecimal digits
 */
export function sourceHash(dir) {
  const hash = createHash('sha256');
  const all = [...files, ...folders.flatMap((folder) => filesBelow(dir, folder))];
  for (const file of all.filter((name) => !notBuilt.test(name)).sort()) {
    const content = readIfThere(path.join(dir, file));
    if (content) hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 20);
}

/**
 * @param {string} dir
 * @param {string} folder
 * @returns {string[]} paths from `dir`, with slashes
 */
function filesBelow(dir, folder) {
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(path.join(dir, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(dir, name);
    return entry.isFile() ? [name] : [];
  });
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
