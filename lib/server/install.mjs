// Runs before anything is installed: nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { isInstalled } from './installed.mjs';
import { ConfigError } from './listen-address.mjs';

/**
 * Installs what package-lock.json asks for, unless it is there.
 *
 * @param {string} dir the repository
 * @throws {ConfigError} when npm does not succeed
 */
export function install(dir) {
  if (isInstalled(dir)) return;
  console.log('Installing packages (once) …');
  const { status } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: dir,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    throw new ConfigError('The packages could not be installed: see above, then run npm ci yourself.');
  }
}
