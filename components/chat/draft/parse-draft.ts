import * as z from 'zod/mini';
import { draftSchema, runningSchema } from './draft-schema';
import type { StoredDraft } from './draft-storage';

const tailSchema = z.object({ draft: draftSchema, running: z.nullable(runningSchema) });

/** A draft from the database; null when it cannot be read. An unreadable answer on its way does not spoil the rest. */
export function parseDraft(stored: unknown, running: unknown): StoredDraft | null {
  const draft = z.safeParse(draftSchema, stored);
  if (!draft.success) return null;
  const parsed = z.safeParse(runningSchema, running);
  return { draft: draft.data, running: parsed.success ? parsed.data : null };
}

/** A draft that was kept as text while the page closed; null when it cannot be read. */
export function parseTail(text: string): StoredDraft | null {
  try {
    const parsed = z.safeParse(tailSchema, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
