'use client';

import { useCallback } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { templateSetup, type Template } from '@/lib/chat/template';
import { useUndoableChange } from './use-undoable-change';

/** Puts a template in the place of the setup, which can be taken back. */
export function useApplyTemplate(): (template: Template) => void {
  const { t, locale } = useMessages();
  const changeUndoably = useUndoableChange();
  return useCallback(
    (template) =>
      changeUndoably({
        field: 'template',
        message: t('setup.templates.applied', { name: template.name[locale] }),
        change: (setup) => templateSetup(template, setup),
        restore: (_setup, before) => before,
      }),
    [changeUndoably, locale, t],
  );
}
