import { type Metadata } from 'next';
import { connection } from 'next/server';
import { DeploymentsView } from '@/components/deployments/deployments-view';
import { filterTriggers } from '@/lib/emulator/filter/filter-triggers';
import { studio } from '@/lib/server/studio';
import { requestPreferences } from '../../request-preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestPreferences();
  return { title: t('deployments.title') };
}

export default async function DeploymentsPage() {
  // The list belongs to the running process, never to the build.
  await connection();
  const filterPhrases = filterTriggers.map((trigger) =>
    'detector' in trigger
      ? { phrase: trigger.phrase, category: trigger.detector }
      : { phrase: trigger.phrase, category: trigger.category, severity: trigger.severity },
  );
  return <DeploymentsView deployments={studio().deployments()} filterPhrases={filterPhrases} />;
}
