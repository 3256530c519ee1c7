'use client';

import { Badge, type Tone } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { useMessages } from '@/components/ui/messages-provider';
import type { MessageKey } from '@/lib/messages/translate';
import { FoldedSection } from './section';

/** One phrase that the emulator's filter knows, as plain data for the page. */
export type FilterPhrase = { phrase: string; category: string; severity?: 'low' | 'medium' | 'high' };

const categories: Partial<Record<string, MessageKey>> = {
  hate: 'deployments.filter.categories.hate',
  self_harm: 'deployments.filter.categories.selfHarm',
  sexual: 'deployments.filter.categories.sexual',
  violence: 'deployments.filter.categories.violence',
  jailbreak: 'deployments.filter.categories.jailbreak',
  custom_blocklists: 'deployments.filter.categories.blocklist',
  profanity: 'deployments.filter.categories.profanity',
  protected_material_text: 'deployments.filter.categories.protectedText',
  protected_material_code: 'deployments.filter.categories.protectedCode',
};

const severities: Record<'low' | 'medium' | 'high', { name: MessageKey; tone: Tone }> = {
  low: { name: 'deployments.filter.severity.low', tone: 'neutral' },
  medium: { name: 'deployments.filter.severity.medium', tone: 'warning' },
  high: { name: 'deployments.filter.severity.high', tone: 'danger' },
};

const testTokens = [
  '[filter:violence:high]',
  '[filter:jailbreak]',
  '[filter:completion:hate:medium]',
  '[filter:protected_material_code]',
  '[filter:error]',
];

export function FilterHelp({ phrases }: { phrases: readonly FilterPhrase[] }) {
  const { t } = useMessages();
  return (
    <FoldedSection title={t('deployments.filter.title')} description={t('deployments.filter.description')}>
      <div
        tabIndex={0}
        role="region"
        aria-label={t('deployments.filter.title')}
        className="mt-4 max-h-112 overflow-auto rounded-card border border-line"
      >
        <table className="w-full text-left text-[0.8125rem]">
          <thead className="sticky top-0 bg-sunken text-xs text-ink-muted">
            <tr>
              <th scope="col" className="px-4 py-2 font-medium">
                {t('deployments.filter.phrase')}
              </th>
              <th scope="col" className="px-4 py-2 font-medium">
                {t('deployments.filter.category')}
              </th>
              <th scope="col" className="px-4 py-2 font-medium">
                {t('deployments.filter.result')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {phrases.map(({ phrase, category, severity }) => {
              const name = categories[category];
              return (
                <tr key={phrase}>
                  <td className="px-4 py-1.5">
                    <span className="flex items-center gap-1">
                      {phrase}
                      <CopyButton text={phrase} label={t('deployments.filter.copy', { phrase })} />
                    </span>
                  </td>
                  <td className="px-4 py-1.5 text-ink-muted">{name ? t(name) : category}</td>
                  <td className="px-4 py-1.5">
                    <Badge tone={severity ? severities[severity].tone : 'danger'}>
                      {severity ? t(severities[severity].name) : t('deployments.filter.detected')}
                    </Badge>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <h3 className="mt-6 text-sm font-medium">{t('deployments.filter.tokens')}</h3>
      <p className="mt-1 text-[0.8125rem] text-ink-muted">{t('deployments.filter.tokensDescription')}</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {testTokens.map((token) => (
          <li
            key={token}
            className="flex items-center gap-1 rounded-control bg-sunken pl-2.5 ring-1 ring-line ring-inset"
          >
            <code className="font-mono text-xs">{token}</code>
            <CopyButton text={token} label={t('deployments.filter.copy', { phrase: token })} />
          </li>
        ))}
      </ul>
    </FoldedSection>
  );
}
