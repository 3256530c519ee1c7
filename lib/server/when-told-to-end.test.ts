import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { expect, it } from 'vitest';

const file = pathToFileURL(path.join(import.meta.dirname, 'when-told-to-end.mjs')).href;
const program = `
  const { whenToldToEnd } = await import('${file}');
  setInterval(() => undefined, 1000);
  whenToldToEnd(() => { process.stdout.write('ended'); process.exit(); });
  process.stdout.write(String(process.pid) + '\\n');
`;

/** The program as npm starts it, behind a shell that does not hand signals on. */
async function started(): Promise<{
  shell: ReturnType<typeof spawn>;
  pid: number;
  rest: () => Promise<string>;
}> {
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, program], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = shell.stdout;
  if (!output) throw new Error('The shell has no output.');
  const [first] = (await once(output, 'data')) as [Buffer];
  return {
    shell,
    pid: Number(first),
    async rest() {
      const parts: Buffer[] = [];
      for await (const part of output as AsyncIterable<Buffer>) parts.push(part);
      return Buffer.concat(parts).toString();
    },
  };
}

it.skipIf(process.platform === 'win32')('ends when the shell of npm is gone', async () => {
  const { shell, rest } = await started();
  shell.kill('SIGTERM');
  expect(await rest()).toBe('ended');
});

it.skipIf(process.platform === 'win32')('ends at a signal', async () => {
  const { pid, rest } = await started();
  process.kill(pid, 'SIGTERM');
  expect(await rest()).toBe('ended');
});
