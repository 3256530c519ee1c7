// `npm start`: installs and builds what is missing, then serves. Only Node's own modules may be imported here, since
// nothing else is installed at first; and the syntax stays as old as it can be, so that an old Node can say that it is
// too old.
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
  const { install } = await import('./install.mjs');
  install(dir);
  // Next looks at NODE_ENV in several places, and so do the libraries. Nothing of this studio reports home.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  if (!dev) await build(ConfigError);
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
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    cwd: dir,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new ConfigError('The build failed: see above.');
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
