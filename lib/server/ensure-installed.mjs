// Runs before anything is installed: nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OLDEST_NODE = [20, 20];

/**
 * Ends the process with one sentence when this Node is too old; installs what package-lock.json names unless that very
 * lock file was installed already.
 * @param {string} root folder of the project
 */
export function ensureInstalled(root) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < (OLDEST_NODE[0] ?? 0) || (major === OLDEST_NODE[0] && minor < (OLDEST_NODE[1] ?? 0))) {
    fail(
      `Rehearsal needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  }
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const mark = path.join(root, 'node_modules', '.rehearsal-lock');
  if (readIfThere(mark) === lock) return;
  if (sameAsNpmInstalled(root)) return writeFileSync(mark, lock);
  console.log('Installing the packages (npm ci). This happens once.');
  const install = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0)
    fail('npm ci did not finish: see its message above, mend it (often the network), and start again.');
  writeFileSync(mark, lock);
}

/**
 * An `npm ci` that the user ran leaves its own record; it is newer than the lock file when it was made from it.
 * @param {string} root
 */
function sameAsNpmInstalled(root) {
  const installed = readIfThere(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(installed).packages;
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' || entry.optional || entry.devOptional || present[name]?.version === entry.version,
  );
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
