// Runs before anything is installed: nothing but Node's own modules.
import { isInstalled } from './installed.mjs';
import { ConfigError } from './listen-address.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Installs what package-lock.json asks for, unless it is there.
 *
 * @param {string} dir the repository
 * @throws {ConfigError} when npm does not succeed
 */
export async function install(dir) {
  if (isInstalled(dir)) return;
  console.log('Installing packages (once) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (await runProgram('npm', args, dir)) return;
  throw new ConfigError('The packages could not be installed: see above, then run npm ci yourself.');
}
