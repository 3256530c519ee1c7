import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { curl } from '@/lib/view-code/curl';
import { javascript } from '@/lib/view-code/javascript';
import type { Language } from '@/lib/view-code/language';
import { python } from '@/lib/view-code/python';

/** What runs a language's programs; `lack` says why this machine cannot. */
export type SnippetRuntime = { language: Language; command: string; lack: string | undefined };

/** The interpreter that has the openai package may be another than the machine's first. */
const pythonCommand = process.env.SNIPPET_PYTHON ?? 'python3';

export const snippetRuntimes: readonly SnippetRuntime[] = [
  runtime(curl, 'bash', ['-c', 'command -v curl'], 'bash or curl is not on this machine'),
  runtime(javascript, process.execPath, ['--version'], 'there is no Node'),
  runtime(
    python,
    pythonCommand,
    ['-c', 'import openai'],
    `${pythonCommand} has no openai package; SNIPPET_PYTHON may name one that has`,
  ),
];

function runtime(language: Language, command: string, check: string[], lack: string): SnippetRuntime {
  return { language, command, lack: spawnSync(command, check).status === 0 ? undefined : lack };
}

/** Runs a program in a folder of its own, with only these variables of the SDKs, beside an Azure CLI that gives tokens. */
export async function runSnippet(
  { language, command }: SnippetRuntime,
  code: string,
  variables: Record<string, string>,
): Promise<{ exit: unknown; printed: string; complaint: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'snippet-'));
  try {
    symlinkSync(path.resolve(import.meta.dirname, '../node_modules'), path.join(folder, 'node_modules'));
    // The Azure CLI, as far as a snippet uses it.
    mkdirSync(path.join(folder, 'bin'));
    writeFileSync(path.join(folder, 'bin/az'), '#!/bin/sh\necho "token-for-$4"\n');
    chmodSync(path.join(folder, 'bin/az'), 0o755);
    const file = path.join(folder, language.fileName('completions'));
    writeFileSync(file, code);
    const child = spawn(command, [file], {
      cwd: folder,
      env: {
        NODE_ENV: 'test',
        PATH: `${path.join(folder, 'bin')}:${process.env.PATH ?? ''}`,
        PYTHONIOENCODING: 'utf-8',
        ...variables,
      },
    });
    const outputs = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (outputs[name] += text));
    }
    const exit = await new Promise((resolve) => child.on('close', resolve));
    return { exit, printed: outputs.stdout, complaint: outputs.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
