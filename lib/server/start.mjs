// `npm start`: installs and builds what is missing, then serves; with `--build` it only builds, with `--dev` it serves
// what is being worked on. Only Node's own modules may be imported here, since nothing else is installed at first; and
// the syntax stays as old as it can be, so that an old Node can say that it is too old.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dev = process.argv.includes('--dev');
const buildOnly = process.argv.includes('--build');

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
  const { readListenAddress } = await import('./listen-address.mjs');
  readListenAddress(process.env);
  const { install } = await import('./install.mjs');
  await install(dir);
  // Next looks at NODE_ENV in several places, and so do the libraries. Nothing of this studio reports home.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  if (!dev) {
    const { build } = await import('./build.mjs');
    await build(dir);
  }
  if (buildOnly) return;
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
