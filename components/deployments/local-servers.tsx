'use client';

import { Radar } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { remedyOf } from '@/components/errors/remedy';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { Spinner } from '@/components/ui/spinner';
import { announce } from '@/components/ui/toasts';
import type { Deployment } from '@/lib/models/deployment';
import { FoundServers } from './found-servers';
import { NoLocalServers } from './no-local-servers';
import { Section } from './section';
import { errorData, lookForLocalServers, type LocalServer } from './studio-api';

type Search =
  | { state: 'idle' }
  | { state: 'looking' }
  | { state: 'found'; servers: readonly LocalServer[] }
  | { state: 'failed'; message: string };

/** Looks for servers on this machine and offers their models. */
export function LocalServers({ deployments }: { deployments: readonly Deployment[] }) {
  const { t } = useMessages();
  const router = useRouter();
  const [search, setSearch] = useState<Search>({ state: 'idle' });

  const look = async () => {
    setSearch({ state: 'looking' });
    announce(t('deployments.local.looking'));
    try {
      const servers = await lookForLocalServers();
      setSearch({ state: 'found', servers });
      announce(
        servers.length === 0
          ? t('deployments.local.noneTitle')
          : t('deployments.local.found', { count: servers.length }),
      );
    } catch (error) {
      const data = errorData(error);
      const remedy = remedyOf(data, 'emulator');
      const message = data.code === 'studio_unreachable' ? t(remedy.key) : data.message;
      setSearch({ state: 'failed', message: t('deployments.local.failed', { message }) });
    }
  };

  return (
    <Section
      title={t('deployments.local.title')}
      description={t('deployments.local.description')}
      action={
        <Button icon={Radar} busy={search.state === 'looking'} onClick={look}>
          {search.state === 'idle' ? t('deployments.local.look') : t('deployments.local.lookAgain')}
        </Button>
      }
    >
      {search.state === 'looking' && (
        <p className="mt-4 flex items-center gap-2 text-sm text-ink-muted">
          <Spinner />
          {t('deployments.local.looking')}
        </p>
      )}
      {search.state === 'failed' && (
        <p role="alert" className="mt-4 text-sm text-danger-text">
          {search.message}
        </p>
      )}
      {search.state === 'found' &&
        (search.servers.length === 0 ? (
          <NoLocalServers />
        ) : (
          <FoundServers servers={search.servers} deployments={deployments} onAdded={() => router.refresh()} />
        ))}
    </Section>
  );
}
