import { type Metadata } from 'next';
import { requestPreferences } from '../../request-preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestPreferences();
  return { title: t('chat.title') };
}

export default async function ChatPage() {
  const { t } = await requestPreferences();
  return <h1 className="p-6 text-xl font-semibold">{t('chat.title')}</h1>;
}
