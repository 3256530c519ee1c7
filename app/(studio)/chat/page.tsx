import { type Metadata } from 'next';
import { cookies } from 'next/headers';
import { after } from 'next/server';
import { ChatPage } from '@/components/chat/chat-page';
import { CHAT_PANELS, CHAT_PANELS_COOKIE } from '@/components/chat/chat-panels';
import { readPanelLayout } from '@/components/panels/read-panel-layout';
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
      layout={readPanelLayout(jar.get(CHAT_PANELS_COOKIE)?.value, CHAT_PANELS)}
    />
  );
}
