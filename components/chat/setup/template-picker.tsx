'use client';

import { LayoutTemplate } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import type { Template } from '@/lib/chat/template';
import { useApplyTemplate } from './use-apply-template';

const TemplateDialog = lazy(() =>
  import('./template-dialog').then((file) => ({ default: file.TemplateDialog })),
);

/** Chooses a template; it takes the place of the setup at once and can be undone. */
export function TemplatePicker() {
  const { t } = useMessages();
  const applyTemplate = useApplyTemplate();
  const [open, setOpen] = useState(false);

  const apply = (template: Template) => {
    setOpen(false);
    applyTemplate(template);
  };

  return (
    <>
      <Button size="small" icon={LayoutTemplate} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('setup.templates.open')}
      </Button>
      <Suspense>{open && <TemplateDialog onChoose={apply} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
