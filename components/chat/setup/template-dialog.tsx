'use client';

import { Badge } from '@/components/ui/badge';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import type { Template } from '@/lib/chat/template';
import { useTemplates } from './templates-context';

/** All templates with what is in them. */
export function TemplateDialog({
  onChoose,
  onClose,
}: {
  onChoose: (template: Template) => void;
  onClose: () => void;
}) {
  const { t } = useMessages();
  const templates = useTemplates();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('setup.templates.title')}
      description={t('setup.templates.description')}
      size="large"
    >
      <ul className="grid gap-3 pt-1 sm:grid-cols-2 lg:grid-cols-3">
        {templates.map((template) => (
          <li key={template.id} className="flex">
            <TemplateCard template={template} onChoose={() => onChoose(template)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function TemplateCard({ template, onChoose }: { template: Template; onChoose: () => void }) {
  const { t, locale } = useMessages();
  const examples = template.setup.fewShotExamples.length;
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex flex-1 cursor-pointer flex-col gap-1.5 rounded-card border border-line bg-surface p-4 text-left transition-colors hover:border-accent-line hover:bg-accent-soft"
    >
      <span className="text-sm font-semibold text-ink">{template.name[locale]}</span>
      <span className="flex-1 text-[0.8125rem] leading-relaxed text-pretty text-ink-muted">
        {template.description[locale]}
      </span>
      <span className="mt-1 flex flex-wrap gap-1.5">
        {template.language !== 'any' && <Badge>{t(`studio.language.${template.language}`)}</Badge>}
        {examples > 0 && <Badge>{t('setup.templates.examples', { count: examples })}</Badge>}
      </span>
    </button>
  );
}
