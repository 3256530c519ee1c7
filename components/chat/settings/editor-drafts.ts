import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import * as z from 'zod/mini';

const draftSchema = z.object({
  name: z.string(),
  description: z.string(),
  strict: z.boolean(),
  text: z.string(),
});

/** What stands in an editor while it is not valid, and so not in the setup. */
export type EditorDraft = z.infer<typeof draftSchema>;

const STORED_AS = 'chat-editor-drafts';
const storedSchema = z.record(z.string(), draftSchema);

/** Drafts by what they are of; they outlive the editor, and in this tab also a reload. */
const drafts = createStore<Record<string, EditorDraft>>(() => readStored());

function readStored(): Record<string, EditorDraft> {
  if (typeof sessionStorage === 'undefined') return {};
  try {
    const parsed = z.safeParse(storedSchema, JSON.parse(sessionStorage.getItem(STORED_AS) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Keeps a draft; null lets go of it. */
export function keepDraft(key: string, draft: EditorDraft | null): void {
  const { [key]: _gone, ...others } = drafts.getState();
  drafts.setState(draft ? { ...others, [key]: draft } : others, true);
  try {
    sessionStorage.setItem(STORED_AS, JSON.stringify(drafts.getState()));
  } catch {
    // A full or forbidden storage: the draft lives on in the page.
  }
}

export function draftOf(key: string): EditorDraft | undefined {
  return drafts.getState()[key];
}

export function useHasDraft(key: string): boolean {
  return useStore(drafts, (all) => key in all);
}
