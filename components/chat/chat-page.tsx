'use client';

import { Settings2, SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DraftState } from '@/components/draft/use-draft';
import type { PanelLayout } from '@/components/panels/panel-layout';
import { Panels } from '@/components/panels/panels';
import { useMessages } from '@/components/ui/messages-provider';
import { newSession } from '@/lib/chat/chat-session';
import { emptySetup } from '@/lib/chat/setup';
import type { Template } from '@/lib/chat/template';
import type { Deployment } from '@/lib/models/deployment';
import { CHAT_PANELS_COOKIE, type ChatPanel } from './chat-panels';
import { useChatDraft } from './draft/use-chat-draft';
import { createChatController } from './session/chat-controller';
import { ChatSessionProvider } from './session/chat-session-context';
import { SessionDialogs } from './session/session-dialogs';
import { SessionPanel } from './session/session-panel';
import { useSessionKeys } from './session/use-session-keys';
import { ParametersPanel } from './settings/parameters-panel';
import { SetupPanel } from './setup/setup-panel';
import { TemplatesProvider } from './setup/templates-context';
import { TokenCountsProvider } from './tokens/token-counts';
import { ChatProvider } from './store/chat-provider';
import { createChatStore } from './store/chat-store';
import './chat.css';

export type ChatPageProps = {
  deployments: readonly Deployment[];
  templates: readonly Template[];
  layout: PanelLayout<ChatPanel>;
};

/** The chat playground: the setup, the session and the parameters side by side, or one at a time where there is less room. */
export function ChatPage({ deployments, templates, layout }: ChatPageProps) {
  const [{ store, controller }] = useState(() => {
    const chatStore = createChatStore(newSession(emptySetup(deployments[0]?.name ?? '')));
    return {
      store: chatStore,
      controller: createChatController({ store: chatStore, deployments }),
    };
  });
  const draft = useChatDraft(store);
  // Nobody would see what is written on; what had arrived is in the draft.
  useEffect(() => () => controller.stop(), [controller]);
  return (
    <ChatProvider store={store} deployments={deployments}>
      <ChatSessionProvider controller={controller}>
        <TemplatesProvider templates={templates}>
          <TokenCountsProvider>
            <ChatPanels layout={layout} draft={draft} />
            <SessionDialogs />
          </TokenCountsProvider>
        </TemplatesProvider>
      </ChatSessionProvider>
    </ChatProvider>
  );
}

function ChatPanels({ layout, draft }: { layout: ChatPageProps['layout']; draft: DraftState }) {
  const { t } = useMessages();
  const [tab, setTab] = useState<ChatPanel | 'main'>('main');
  useSessionKeys(() => setTab('main'));
  return (
    <Panels
      cookie={CHAT_PANELS_COOKIE}
      layout={layout}
      tab={tab}
      onTab={setTab}
      main={{
        label: t('chat.session'),
        tabLabel: t('chat.panels.session'),
        content: (panelItems) => <SessionPanel draft={draft} panelItems={panelItems} />,
      }}
      sides={[
        {
          name: 'setup',
          label: t('chat.panels.setup'),
          icon: Settings2,
          side: 'before',
          content: <SetupPanel />,
        },
        {
          name: 'parameters',
          label: t('chat.panels.parameters'),
          icon: SlidersHorizontal,
          side: 'after',
          content: <ParametersPanel />,
        },
      ]}
    />
  );
}
