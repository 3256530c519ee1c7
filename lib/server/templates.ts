import 'server-only';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { readTemplate } from '@/lib/chat/read-template';
import type { Template } from '@/lib/chat/template';

let read: Promise<readonly Template[]> | undefined;

/** The chat templates of prompts/chat in their order; read from disk once. */
export function chatTemplates(): Promise<readonly Template[]> {
  read ??= readTemplates(path.join(process.cwd(), 'prompts', 'chat'));
  return read;
}

async function readTemplates(folder: string): Promise<readonly Template[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const templates = await Promise.all(
    files.map(async (file) =>
      readTemplate(path.basename(file, '.json'), await readFile(path.join(folder, file), 'utf8')),
    ),
  );
  return templates.sort((a, b) => a.order - b.order);
}
