import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { requestPreferences } from './request-preferences';

export default async function NotFound() {
  const { t } = await requestPreferences();
  return (
    <main className="flex h-full items-center">
      <EmptyState
        title={t('studio.notFound.title')}
        description={t('studio.notFound.description')}
        action={
          <Link href="/chat" className="font-medium text-accent-text underline underline-offset-4">
            {t('studio.notFound.action')}
          </Link>
        }
      />
    </main>
  );
}
