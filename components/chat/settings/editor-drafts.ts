import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { EditorDraft } from './read-editor-drafts';

/** Under what the draft of the whole list of tools is kept. */
export const TOOLS_DRAFT = 'tools';
const STORED_AS = 'chat-editor-drafts';

/** Drafts by what they are of; they outlive the editor, and in this tab also a reload. */
const drafts = createStore<Record<string, EditorDraft>>(() => ({}));
void restore();

async function restore(): Promise<void> {
  if (typeof sessionStorage === 'undefined') return;
  try {
    const stored = sessionStorage.getItem(STORED_AS);
    if (stored === null) return;
    const { readEditorDrafts } = await import('./read-editor-drafts');
    const restored = readEditorDrafts(stored);
    drafts.setState((since) => ({ ...restored, ...since }));
  } catch {
    // A forbidden storage: there is nothing to restore.
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
