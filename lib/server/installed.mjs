import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether `node_modules` is what `package-lock.json` asks for. npm writes down what it installed; packages for other
 * systems are optional and may be missing there.
 *
 * @param {string} dir the repository
 */
export function isInstalled(dir) {
  const wanted = readLock(path.join(dir, 'package-lock.json'));
  const present = readLock(path.join(dir, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = present[place];
    return found ? found.version === entry.version : entry.optional === true || entry.devOptional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
