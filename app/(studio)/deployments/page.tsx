import { type Metadata } from 'next';
import { requestPreferences } from '../../request-preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestPreferences();
  return { title: t('deployments.title') };
}

export default async function DeploymentsPage() {
  const { t } = await requestPreferences();
  return <h1 className="p-6 text-xl font-semibold">{t('deployments.title')}</h1>;
}
