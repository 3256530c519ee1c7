import { type MessageKey } from '@/lib/messages/translate';

export interface Shortcut {
  label: MessageKey;
  /** Combinations that do the same. */
  keys: readonly string[];
}

export interface ShortcutGroup {
  title: MessageKey;
  shortcuts: readonly Shortcut[];
}

/** What the shortcut list shows. Whoever adds a shortcut adds its row here. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'shortcuts.groups.general',
    shortcuts: [
      { label: 'shortcuts.help', keys: ['?'] },
      { label: 'shortcuts.close', keys: ['Esc'] },
    ],
  },
  {
    title: 'shortcuts.groups.chat',
    shortcuts: [
      { label: 'shortcuts.send', keys: ['Enter'] },
      { label: 'shortcuts.newline', keys: ['Shift+Enter', 'Ctrl+Enter'] },
      { label: 'shortcuts.stop', keys: ['Esc'] },
      { label: 'shortcuts.focusBox', keys: ['Mod+/'] },
    ],
  },
  {
    title: 'shortcuts.groups.setup',
    shortcuts: [
      { label: 'shortcuts.undo', keys: ['Mod+Z'] },
      { label: 'shortcuts.redo', keys: ['Mod+Shift+Z', 'Ctrl+Y'] },
    ],
  },
  {
    title: 'shortcuts.groups.completions',
    shortcuts: [
      { label: 'shortcuts.generate', keys: ['Mod+Enter'] },
      { label: 'shortcuts.stopGenerating', keys: ['Esc'] },
      { label: 'shortcuts.undoText', keys: ['Mod+Z'] },
      { label: 'shortcuts.redoText', keys: ['Mod+Shift+Z', 'Ctrl+Y'] },
      { label: 'shortcuts.focusText', keys: ['Mod+/'] },
    ],
  },
];
