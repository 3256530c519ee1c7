import * as z from 'zod/mini';

const KEY = 'view-code';
const schema = z.object({
  language: z.catch(z.enum(['curl', 'python', 'javascript', 'csharp', 'json']), 'curl'),
  wrap: z.catch(z.boolean(), false),
});
export type ViewCodePreference = z.infer<typeof schema>;

/** What was chosen the last time; the first language when nothing is kept, or nothing may be. */
export function readViewCodePreference(): ViewCodePreference {
  try {
    const kept = z.safeParse(schema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    if (kept.success) return kept.data;
  } catch {
    // A browser may forbid storage; the choice then lasts as long as the dialog.
  }
  return { language: 'curl', wrap: false };
}

export function writeViewCodePreference(preference: ViewCodePreference): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preference));
  } catch {
    // As above.
  }
}
