import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { chatRequestSchema } from '@/lib/wire/chat-request';
import { completionRequestSchema } from '@/lib/wire/completion-request';
import type { WireRequest } from '@/lib/wire/wire-request';

/** A folder for each request, with the code that is expected of it. */
export const viewCodeVectors = path.resolve(import.meta.dirname, 'vectors/view-code');

const vectorSchema = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('chat/completions'), deployment: z.string(), body: chatRequestSchema }),
  z.object({ operation: z.literal('completions'), deployment: z.string(), body: completionRequestSchema }),
]);

export function viewCodeVectorNames(): string[] {
  return readdirSync(viewCodeVectors);
}

export function readViewCodeVector(name: string): WireRequest {
  return z.parse(
    vectorSchema,
    JSON.parse(readFileSync(path.join(viewCodeVectors, name, 'request.json'), 'utf8')),
  );
}
