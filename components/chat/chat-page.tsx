'use client';

import { Settings2, SlidersHorizontal } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import type { DraftState } from '@/components/draft/use-draft';
import { classNames } from '@/components/ui/class-names';
import type { MenuItem } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { writePreference } from '@/components/ui/preference-cookie';
import { Segmented } from '@/components/ui/segmented';
import { newSession } from '@/lib/chat/chat-session';
import { emptySetup } from '@/lib/chat/setup';
import type { Template } from '@/lib/chat/template';
import type { Deployment } from '@/lib/models/deployment';
import { useChatDraft } from './draft/use-chat-draft';
import { PANEL_COOKIE, type PanelLayout, type SidePanel } from './panel-layout';
import { PanelSeparator } from './panel-separator';
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
  layout: PanelLayout;
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
  return (
    <ChatProvider store={store} deployments={deployments}>
      <ChatSessionProvider controller={controller}>
        <TemplatesProvider templates={templates}>
          <TokenCountsProvider>
            <Panels layout={layout} draft={draft} />
            <SessionDialogs />
          </TokenCountsProvider>
        </TemplatesProvider>
      </ChatSessionProvider>
    </ChatProvider>
  );
}

function Panels({ layout: initial, draft }: { layout: PanelLayout; draft: DraftState }) {
  const { t } = useMessages();
  const [layout, setLayout] = useState(initial);
  const [tab, setTab] = useState<SidePanel | 'session'>('session');
  const [preferredSide, setSide] = useState<SidePanel>('setup');
  useSessionKeys(() => setTab('session'));

  const change = (panel: SidePanel, what: Partial<PanelLayout[SidePanel]>) => {
    const next = { ...layout, [panel]: { ...layout[panel], ...what } };
    setLayout(next);
    writePreference(PANEL_COOKIE, JSON.stringify(next));
  };
  const names = { setup: t('chat.panels.setup'), parameters: t('chat.panels.parameters') };
  const other = preferredSide === 'setup' ? 'parameters' : 'setup';
  const side = layout[preferredSide].hidden ? (layout[other].hidden ? null : other) : preferredSide;

  const panelItem = (panel: SidePanel): MenuItem => ({
    id: panel,
    icon: panel === 'setup' ? Settings2 : SlidersHorizontal,
    label: t(layout[panel].hidden ? 'chat.panels.show' : 'chat.panels.hide', { panel: names[panel] }),
    onSelect: () => {
      setSide(panel);
      change(panel, { hidden: !layout[panel].hidden });
    },
  });
  const sideClass = (panel: SidePanel) =>
    classNames(
      'chat-side',
      tab !== panel && 'chat-not-tab',
      side !== panel && 'chat-not-side',
      layout[panel].hidden && 'chat-hidden',
    );
  const style: Record<`--${string}`, string> & CSSProperties = {
    '--setup-width': `${layout.setup.width}px`,
    '--parameters-width': `${layout.parameters.width}px`,
  };

  return (
    <div className="chat-page" style={style}>
      <div className="chat-panels">
        <div className="chat-tabs">
          <Segmented
            label={t('chat.panels.which')}
            value={tab}
            onChange={setTab}
            options={[
              { value: 'setup', label: names.setup },
              { value: 'session', label: t('chat.panels.session') },
              { value: 'parameters', label: names.parameters },
            ]}
            className="w-full"
          />
        </div>
        {side && (
          <div className="chat-side-tabs">
            <Segmented
              label={t('chat.panels.which')}
              value={side}
              onChange={(panel) => {
                setSide(panel);
                if (layout[panel].hidden) change(panel, { hidden: false });
              }}
              options={[
                { value: 'setup', label: names.setup },
                { value: 'parameters', label: names.parameters },
              ]}
              className="w-full"
            />
          </div>
        )}
        <section
          aria-label={names.setup}
          data-undo="setup"
          className={classNames(sideClass('setup'), 'chat-setup')}
        >
          <SetupPanel />
        </section>
        {!layout.setup.hidden && (
          <PanelSeparator
            panel={names.setup}
            width={layout.setup.width}
            side="before"
            onResize={(width) => change('setup', { width })}
            className="chat-separator chat-separator-setup"
          />
        )}
        <section
          aria-label={t('chat.session')}
          className={classNames('chat-session @container', tab !== 'session' && 'chat-not-tab')}
        >
          <SessionPanel draft={draft} panelItems={[panelItem('setup'), panelItem('parameters')]} />
        </section>
        {!layout.parameters.hidden && (
          <PanelSeparator
            panel={names.parameters}
            width={layout.parameters.width}
            side="after"
            onResize={(width) => change('parameters', { width })}
            className="chat-separator chat-separator-parameters"
          />
        )}
        <section
          aria-label={names.parameters}
          data-undo="setup"
          className={classNames(sideClass('parameters'), 'chat-parameters')}
        >
          <ParametersPanel />
        </section>
      </div>
    </div>
  );
}
