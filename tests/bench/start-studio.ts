import { spawn, type ChildProcess } from 'node:child_process';

/** The production server, as `npm start` runs it; resolves when it answers. */
export async function startStudio(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['lib/server/start.mjs'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes('http://') && resolve());
    child.on('exit', () => reject(new Error('The studio did not start.')));
  });
  return child;
}
