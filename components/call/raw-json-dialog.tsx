'use client';

import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import { Tabs } from '@/components/ui/tabs';
import { requestBody, requestUrl } from '@/lib/wire/to-request';
import type { WireRequest } from '@/lib/wire/wire-request';
import type { ExchangeStore } from './exchange';
import { responseText } from './raw-json-text';
import { SearchableText } from './searchable-text';
import { studioEndpoint } from './studio-endpoint';

type Tab = 'request' | 'response';

export type RawJsonDialogProps = {
  /** The next request, as it would be sent now. */
  request: WireRequest;
  exchange: ExchangeStore;
  onClose: () => void;
};

/** The exact body of the next request, and everything that came back for the last one. */
export function RawJsonDialog({ request, exchange, onClose }: RawJsonDialogProps) {
  const { t } = useMessages();
  const [tab, setTab] = useState<Tab>('request');
  return (
    <Dialog open onClose={onClose} title={t('call.raw.title')} size="large">
      <Tabs<Tab>
        label={t('call.raw.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'request', label: t('call.raw.request'), panel: <NextRequest request={request} /> },
          { id: 'response', label: t('call.raw.response'), panel: <LastResponse exchange={exchange} /> },
        ]}
      />
    </Dialog>
  );
}

function NextRequest({ request }: { request: WireRequest }) {
  const { t } = useMessages();
  const endpoint = studioEndpoint();
  const url = requestUrl(endpoint, request.operation, request.deployment);
  const text = JSON.stringify(requestBody(endpoint, request), null, 2);
  return <SearchableText text={text} note={t('call.raw.sentTo', { url })} />;
}

function LastResponse({ exchange }: { exchange: ExchangeStore }) {
  const { t } = useMessages();
  const last = useStore(exchange, (state) => state.last);
  const text = useMemo(
    () =>
      last &&
      responseText(last, {
        status: t('call.raw.status'),
        noStatus: t('call.raw.noStatus'),
        headers: t('call.raw.headers'),
        body: t('call.raw.body'),
      }),
    [last, t],
  );
  if (last === null || text === null)
    return <p className="py-6 text-sm text-ink-muted">{t('call.raw.noResponse')}</p>;
  return (
    <SearchableText
      text={text}
      note={`${t('call.raw.sentTo', { url: last.url })} · ${t('call.raw.events', { count: last.events.length })}`}
    />
  );
}
