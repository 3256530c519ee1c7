'use client';

import { useState } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { emptySetup } from '@/lib/chat/setup';
import { useChatStore, useDeployments } from '../store/chat-provider';
import { useUndoableChange } from './use-undoable-change';

/** What is told of the last import: an error, or what was read differently. */
export type ImportNotice = { tone: 'danger' | 'warning'; title: string; lines: readonly string[] };

/** Import, export and reset of the whole setup. A file that cannot be read changes nothing. */
export function useSetupFile() {
  const { t } = useMessages();
  const store = useChatStore();
  const deployments = useDeployments();
  const changeUndoably = useUndoableChange();
  const [notice, setNotice] = useState<ImportNotice | null>(null);

  const refuse = (name: string, line: string) =>
    setNotice({ tone: 'danger', title: t('setup.file.notImported', { name }), lines: [line] });

  const importFile = async (file: File) => {
    const { name } = file;
    const [{ readFileText }, { readSetupFile }, { errorInWords, warningInWords }] = await Promise.all([
      import('@/components/files/read-file-text'),
      import('@/lib/chat/setup-file'),
      import('./setup-file-words'),
    ]);
    const content = await readFileText(file);
    if (!content.ok) {
      const reasons = { 'too-large': 'tooLarge', 'not-text': 'notText', unreadable: 'unreadable' } as const;
      return refuse(name, t(`setup.file.errors.${reasons[content.reason]}`));
    }
    const read = readSetupFile(content.text);
    if (!read.ok) return refuse(name, errorInWords(read.error, t));
    const { deployment } = read.setup;
    const lines = read.warnings.map((warning) => warningInWords(warning, t));
    if (deployment !== '' && !deployments.some((known) => known.name === deployment)) {
      lines.unshift(t('setup.file.warnings.unknownDeployment', { deployment }));
    }
    setNotice(
      lines.length > 0 ? { tone: 'warning', title: t('setup.file.importedWith', { name }), lines } : null,
    );
    changeUndoably({
      field: 'imported',
      message: t('setup.file.imported', { name }),
      change: (setup) => ({ ...read.setup, deployment: deployment || setup.deployment }),
      restore: (_setup, before) => before,
    });
  };

  const exportFile = async () => {
    const { setup } = store.getState();
    const { writeSetupFile } = await import('@/lib/chat/write-setup-file');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeSetupFile(setup)], { type: 'application/json' }));
    link.download = `chat-setup-${setup.deployment.replace(/[^\w.-]+/g, '-') || 'new'}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  const reset = () =>
    changeUndoably({
      field: 'reset',
      message: t('setup.reset.done'),
      change: ({ deployment }) => emptySetup(deployment),
      restore: (_setup, before) => before,
    });

  return { notice, dismissNotice: () => setNotice(null), importFile, exportFile, reset };
}
