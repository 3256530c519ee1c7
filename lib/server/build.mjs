import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from './listen-address.mjs';
import { runProgram } from './run-program.mjs';
import { sourceHash } from './source-hash.mjs';

/**
 * Builds, unless there is a build of this source. Next writes its BUILD_ID before a build is done, so a build that was
 * killed could pass for a whole one; therefore a mark of our own, set last, says of which source a build was finished.
 *
 * @param {string} dir the repository
 * @throws {ConfigError} when the build does not succeed
 */
export async function build(dir) {
  const mark = path.join(dir, process.env.NEXT_DIST_DIR || '.next', 'BUILT_FROM');
  const hash = sourceHash(dir);
  if (readIfThere(mark) === hash) return;
  rmSync(mark, { force: true });
  console.log('Building (once for this version) …');
  const next = path.join(dir, 'node_modules', 'next', 'dist', 'bin', 'next');
  if (!(await runProgram(process.execPath, [next, 'build'], dir))) {
    throw new ConfigError('The build failed: see above.');
  }
  writeFileSync(mark, hash);
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
