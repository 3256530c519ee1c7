import * as z from 'zod/mini';

const draftSchema = z.object({
  name: z.string(),
  description: z.string(),
  strict: z.boolean(),
  text: z.string(),
});

/** What stands in an editor while it is not valid, and so not in the setup. */
export type EditorDraft = z.infer<typeof draftSchema>;

const storedSchema = z.record(z.string(), draftSchema);

/** Reads what a tab kept; what is not as it should be counts as nothing. */
export function readEditorDrafts(stored: string): Record<string, EditorDraft> {
  try {
    return z.safeParse(storedSchema, JSON.parse(stored)).data ?? {};
  } catch {
    return {};
  }
}
