'use client';

import { AlignLeft, Braces, CodeXml, Eraser, Type } from 'lucide-react';
import { useStore } from 'zustand';
import { PanelsMenu } from '@/components/panels/panels-menu';
import { IconButton } from '@/components/ui/icon-button';
import type { MenuItem } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { useChat, useDispatch } from '../store/chat-provider';
import { sessionView } from './session-view';
import { useIdleChange } from './use-idle-change';

/** The name of the session and what can be done with all of it. */
export function SessionHeader({ panelItems }: { panelItems: readonly MenuItem[] }) {
  const { t } = useMessages();
  const dispatch = useDispatch();
  const { idle, done } = useIdleChange();
  const plain = useStore(sessionView, (view) => view.plain);
  const empty = useChat(({ transcript }) => transcript.length === 0);
  const clear = () => {
    if (empty || !idle()) return;
    dispatch({ type: 'transcript-cleared', at: Date.now() });
    done(t('chat.actions.cleared'));
  };
  return (
    <header className="flex h-12 shrink-0 items-center gap-0.5 border-b border-line pr-2 pl-4">
      <h1 className="mr-auto min-w-0 truncate text-sm font-semibold">{t('chat.session')}</h1>
      <IconButton
        icon={plain ? Type : AlignLeft}
        label={plain ? t('chat.actions.markdown') : t('chat.actions.plain')}
        onClick={() => sessionView.setState({ plain: !plain })}
      />
      <IconButton
        icon={Braces}
        label={t('chat.actions.rawJson')}
        onClick={() => sessionView.setState({ rawJson: true })}
      />
      <IconButton
        icon={CodeXml}
        label={t('chat.actions.viewCode')}
        onClick={() => sessionView.setState({ viewCode: true })}
      />
      <IconButton icon={Eraser} label={t('chat.actions.clear')} aria-disabled={empty} onClick={clear} />
      <PanelsMenu items={panelItems} />
    </header>
  );
}
