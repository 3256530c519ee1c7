import * as z from 'zod/mini';
import type { DraftSchemas, Kept } from './draft-kind';

const tailSchema = z.object({ draft: z.unknown(), running: z.unknown() });

/** A draft from the database; null when it cannot be read. What was on its way and is unreadable does not spoil the rest. */
export function parseKept<Draft, Running>(
  schemas: DraftSchemas<Draft, Running>,
  stored: unknown,
  storedRunning: unknown,
): Kept<Draft, Running> | null {
  const draft = z.safeParse(schemas.draftSchema, stored);
  if (!draft.success) return null;
  const running = z.safeParse(schemas.runningSchema, storedRunning);
  return { draft: draft.data, running: running.success ? running.data : null };
}

/** A draft that was kept as text while the page closed; null when it cannot be read. */
export function parseTail<Draft, Running>(
  schemas: DraftSchemas<Draft, Running>,
  text: string,
): Kept<Draft, Running> | null {
  try {
    const tail = z.safeParse(tailSchema, JSON.parse(text));
    return tail.success ? parseKept(schemas, tail.data.draft, tail.data.running) : null;
  } catch {
    return null;
  }
}
