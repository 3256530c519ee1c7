'use client';

import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import { Tabs } from '@/components/ui/tabs';
import { requestBody, requestUrl } from '@/lib/wire/to-request';
import { withStreaming } from '@/lib/wire/with-streaming';
import { useChat } from '../store/chat-provider';
import { studioEndpoint } from './call';
import { useController } from './chat-session-context';
import { responseText } from './raw-json-text';
import { SearchableText } from './searchable-text';
import { useNextRequest } from './use-next-request';

type Tab = 'request' | 'response';

/** The exact body of the next request, and everything that came back for the last one. */
export function RawJsonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const [tab, setTab] = useState<Tab>('request');
  return (
    <Dialog open onClose={onClose} title={t('chat.raw.title')} size="large">
      <Tabs<Tab>
        label={t('chat.raw.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'request', label: t('chat.raw.request'), panel: <NextRequest /> },
          { id: 'response', label: t('chat.raw.response'), panel: <LastResponse /> },
        ]}
      />
    </Dialog>
  );
}

function NextRequest() {
  const { t } = useMessages();
  const wire = useNextRequest();
  const endpoint = studioEndpoint();
  const url = requestUrl(endpoint, wire.operation, wire.deployment);
  const text = JSON.stringify(requestBody(endpoint, withStreaming(wire, true)), null, 2);
  return <SearchableText text={text} note={t('chat.raw.sentTo', { url })} />;
}

function LastResponse() {
  const { t } = useMessages();
  const { exchange } = useController();
  const last = useStore(exchange, (state) => state.last);
  // Events gather in place; what was received last says that there are more.
  const received = useChat(({ running }) => running?.version.endedAt);
  const text = useMemo(
    () =>
      last &&
      responseText(last, {
        status: t('chat.raw.status'),
        noStatus: t('chat.raw.noStatus'),
        headers: t('chat.raw.headers'),
        body: t('chat.raw.body'),
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [last, received, t],
  );
  if (last === null || text === null)
    return <p className="py-6 text-sm text-ink-muted">{t('chat.raw.noResponse')}</p>;
  return (
    <SearchableText
      text={text}
      note={`${t('chat.raw.sentTo', { url: last.url })} · ${t('chat.raw.events', { count: last.events.length })}`}
    />
  );
}
