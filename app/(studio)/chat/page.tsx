import { type Metadata } from 'next';
import { cookies } from 'next/headers';
import { after } from 'next/server';
import { ChatPage } from '@/components/chat/chat-page';
import { PANEL_COOKIE } from '@/components/chat/panel-layout';
import { readPanelLayout } from '@/components/chat/read-panel-layout';
import { can } from '@/lib/models/model';
import { studio } from '@/lib/server/studio';
import { chatTemplates } from '@/lib/server/templates';
import { requestPreferences } from '../../request-preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestPreferences();
  return { title: t('chat.title') };
}

export default async function Page() {
  const [templates, jar] = await Promise.all([chatTemplates(), cookies()]);
  // Not while the page is being answered: it waits for nothing that only an answer needs.
  after(() => studio().warmUp());
  const deployments = studio()
    .deployments()
    .filter(({ model }) => can(model, 'chat'));
  return (
    <ChatPage
      deployments={deployments}
      templates={templates}
      layout={readPanelLayout(jar.get(PANEL_COOKIE)?.value)}
    />
  );
}
