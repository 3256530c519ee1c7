'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DraftState } from '@/components/draft/use-draft';
import type { PanelLayout } from '@/components/panels/panel-layout';
import { Panels } from '@/components/panels/panels';
import { useMessages } from '@/components/ui/messages-provider';
import { newCompletionSession } from '@/lib/completions/completion-session';
import { emptyCompletionSetup } from '@/lib/completions/completion-setup';
import type { CompletionExample } from '@/lib/completions/example';
import type { Deployment } from '@/lib/models/deployment';
import { can } from '@/lib/models/model';
import type { RecordedDistribution } from '@/lib/probabilities/recorded-distribution';
import { COMPLETIONS_PANELS_COOKIE, type CompletionsPanel } from './completions-panels';
import { useCompletionDraft } from './draft/use-completion-draft';
import { createCompletionController } from './session/completion-controller';
import { MainPanel } from './session/main-panel';
import { PageDialogs } from './session/page-dialogs';
import { useAnnouncements } from './session/use-announcements';
import { usePageKeys } from './session/use-page-keys';
import { ParametersPanel } from './settings/parameters-panel';
import { CompletionProvider } from './store/completion-provider';
import { createCompletionStore } from './store/completion-store';
import { TokenCountsProvider } from './tokens/token-counts';
import './completions.css';

export type CompletionsPageProps = {
  deployments: readonly Deployment[];
  examples: readonly CompletionExample[];
  distributions: readonly RecordedDistribution[];
  layout: PanelLayout<CompletionsPanel>;
};

/** The completions playground: one text that you and the model write together, and the parameters beside it. */
export function CompletionsPage({ deployments, examples, distributions, layout }: CompletionsPageProps) {
  const [parts] = useState(() => {
    const first = deployments.find(({ model }) => can(model, 'completions')) ?? deployments[0];
    const store = createCompletionStore(newCompletionSession(emptyCompletionSetup(first?.name ?? '')));
    const controller = createCompletionController({ store, deployments });
    return { store, controller, deployments, examples, distributions };
  });
  const draft = useCompletionDraft(parts.store);
  // Nobody would see what is written on; what had arrived is in the draft.
  useEffect(() => () => parts.controller.stop(), [parts]);
  return (
    <CompletionProvider parts={parts}>
      <TokenCountsProvider>
        <CompletionsPanels layout={layout} draft={draft} />
        <PageDialogs />
      </TokenCountsProvider>
    </CompletionProvider>
  );
}

function CompletionsPanels({ layout, draft }: { layout: CompletionsPageProps['layout']; draft: DraftState }) {
  const { t } = useMessages();
  const [tab, setTab] = useState<CompletionsPanel | 'main'>('main');
  usePageKeys(() => setTab('main'));
  useAnnouncements();
  return (
    <Panels
      cookie={COMPLETIONS_PANELS_COOKIE}
      layout={layout}
      tab={tab}
      onTab={setTab}
      main={{
        label: t('completions.title'),
        tabLabel: t('completions.panels.text'),
        content: (panelItems) => <MainPanel draft={draft} panelItems={panelItems} />,
      }}
      sides={[
        {
          name: 'parameters',
          label: t('completions.panels.parameters'),
          icon: SlidersHorizontal,
          side: 'after',
          content: <ParametersPanel />,
        },
      ]}
    />
  );
}
