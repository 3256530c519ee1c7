import 'server-only';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CompletionExample } from '@/lib/completions/example';
import { readExample } from '@/lib/completions/read-example';
import { readDistribution, type RecordedDistribution } from '@/lib/probabilities/recorded-distribution';

let examples: Promise<readonly CompletionExample[]> | undefined;
let distributions: Promise<readonly RecordedDistribution[]> | undefined;

/** The examples of prompts/completions in their order; read from disk once. */
export function completionExamples(): Promise<readonly CompletionExample[]> {
  examples ??= readAll('completions', readExample).then((read) => read.sort((a, b) => a.order - b.order));
  return examples;
}

/** The recorded distributions of prompts/distributions; read from disk once. */
export function recordedDistributions(): Promise<readonly RecordedDistribution[]> {
  distributions ??= readAll('distributions', readDistribution);
  return distributions;
}

async function readAll<Read>(name: string, read: (id: string, text: string) => Read): Promise<Read[]> {
  const folder = path.join(process.cwd(), 'prompts', name);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) =>
      read(path.basename(file, '.json'), await readFile(path.join(folder, file), 'utf8')),
    ),
  );
}
