'use client';

import type { ReactNode } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { ChatDeployment } from './chat-deployment';
import { ParameterList } from './parameter-list';
import { PastMessages } from './past-messages';
import { ResponseFormatField } from './response-format';
import { TokenMeter } from './token-meter';
import { ToolsField } from './tools';

/** How the model is asked: deployment, parameters, form of the answer, tools, and how much of the session goes along. */
export function ParametersPanel() {
  const { t } = useMessages();
  return (
    <div data-undo="setup" className="flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center px-4">
        <h2 className="truncate text-sm font-semibold">{t('parameters.title')}</h2>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto px-4 pt-1 pb-6">
        <ChatDeployment />
        <div className="flex flex-col gap-4">
          <ParameterList />
        </div>
        <Group title={t('parameters.output')}>
          <ResponseFormatField />
          <ToolsField />
        </Group>
        <Group title={t('parameters.session')}>
          <PastMessages />
        </Group>
      </div>
      <div className="shrink-0 border-t border-line bg-surface px-4 py-3">
        <TokenMeter />
      </div>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-4 border-t border-line pt-4">
      <h3 className="text-xs font-semibold text-ink-faint">{title}</h3>
      {children}
    </section>
  );
}
