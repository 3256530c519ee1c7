// `npm start`: installs and builds what is missing, then serves. Only Node's own modules may be imported here, since
// nothing else is installed at first; and the syntax stays as old as
// it can be, so that an old Node can say that it is too old.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dev = process.argv.includes('--dev');

try {
  await start();
} catch (error) {
  // A wrong setting is one sentence; anything else is a defect of ours and shows where it came from.
  console.error(error instanceof Error && error.name === 'ConfigError' ? error.message : error);
  process.exit(1);
}

async function start() {
  checkNode();
  process.chdir(dir);
  const { ConfigError, readListenAddress } = await import('./listen-address.mjs');
  readListenAddress(process.env);
  const { isInstalled } = await import('./installed.mjs');
  if (!isInstalled(dir)) {
    console.log('Installing packages (once) …');
    run(
      ConfigError,
      'npm',
      ['ci', '--include=dev'],
      'The packages could not be installed: see above, then run npm ci yourself.',
    );
  }
  if (!dev) await build(ConfigError);
  // Next looks at it in several places, and so do the libraries.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
  const { serve } = await import('./serve.mjs');
  console.log(`Rehearsal is at ${await serve({ dev, dir })}`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  console.error(
    `Node ${process.versions.node} is too old: install Node 20.20 or newer from https://nodejs.org.`,
  );
  process.exit(1);
}

/** @param {typeof import('./listen-address.mjs').ConfigError} ConfigError */
async function build(ConfigError) {
  const { sourceHash } = await import('./source-hash.mjs');
  const distDir = path.join(dir, process.env.NEXT_DIST_DIR || '.next');
  const hash = sourceHash(dir);
  if (readIfThere(path.join(distDir, 'BUILD_ID')) === hash) return;
  console.log('Building (once for this version) …');
  const next = path.join(dir, 'node_modules/next/dist/bin/next');
  run(ConfigError, process.execPath, [next, 'build'], 'The build failed: see above.');
}

/**
 * @param {typeof import('./listen-address.mjs').ConfigError} ConfigError
 * @param {string} command
 * @param {string[]} words
 * @param {string} sentence said when it fails
 */
function run(ConfigError, command, words, sentence) {
  const { status } = spawnSync(command, words, {
    cwd: dir,
    // What a build prints matters when it fails; until then it is noise on the way to one address.
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) throw new ConfigError(sentence);
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
