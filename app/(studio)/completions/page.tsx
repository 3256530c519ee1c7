import { type Metadata } from 'next';
import { cookies } from 'next/headers';
import { after } from 'next/server';
import { CompletionsPage } from '@/components/completions/completions-page';
import { COMPLETIONS_PANELS, COMPLETIONS_PANELS_COOKIE } from '@/components/completions/completions-panels';
import { readPanelLayout } from '@/components/panels/read-panel-layout';
import { can } from '@/lib/models/model';
import { completionExamples, recordedDistributions } from '@/lib/server/examples';
import { studio } from '@/lib/server/studio';
import { requestPreferences } from '../../request-preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestPreferences();
  return { title: t('completions.title') };
}

export default async function Page() {
  const [examples, distributions, jar] = await Promise.all([
    completionExamples(),
    recordedDistributions(),
    cookies(),
  ]);
  // Not while the page is being answered: it waits for nothing that only an answer needs.
  after(() => studio().warmUp());
  const deployments = studio()
    .deployments()
    .filter(({ model }) => can(model, 'completions') || can(model, 'chat'));
  return (
    <CompletionsPage
      deployments={deployments}
      examples={examples}
      distributions={distributions}
      layout={readPanelLayout(jar.get(COMPLETIONS_PANELS_COOKIE)?.value, COMPLETIONS_PANELS)}
    />
  );
}
