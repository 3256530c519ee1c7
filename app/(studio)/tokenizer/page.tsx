import { type Metadata } from 'next';
import { TokenizerPage } from '@/components/tokenizer/tokenizer-page';
import { requestPreferences } from '../../request-preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestPreferences();
  return { title: t('tokenizer.title') };
}

export default function Page() {
  return <TokenizerPage />;
}
