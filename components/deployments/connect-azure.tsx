'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { useMessages } from '@/components/ui/messages-provider';
import type { MessageKey } from '@/lib/messages/translate';
import { CodeSample } from './code-sample';
import { Section } from './section';

const variables: readonly { name: string; meaning: MessageKey; example: string }[] = [
  {
    name: 'AZURE_OPENAI_ENDPOINT',
    meaning: 'deployments.connect.endpoint',
    example: 'https://my-resource.openai.azure.com',
  },
  { name: 'AZURE_OPENAI_API_KEY', meaning: 'deployments.connect.key', example: '…' },
  {
    name: 'AZURE_OPENAI_DEPLOYMENTS',
    meaning: 'deployments.connect.deployments',
    example: 'my-gpt4o=gpt-4o,my-o4=o4-mini',
  },
  { name: 'AZURE_OPENAI_API_VERSION', meaning: 'deployments.connect.apiVersion', example: '2024-10-21' },
];

const command = `${variables.map(({ name, example }) => `${name}=${example} \\\n`).join('')}npm start`;

const file = `{
  "resources": [
    {
      "kind": "azure",
      "endpoint": "https://my-resource.openai.azure.com",
      "apiVersion": "2024-10-21",
      "apiKeyEnv": "MY_RESOURCE_KEY",
      "deployments": [{ "name": "my-gpt4o", "model": "gpt-4o" }]
    },
    {
      "kind": "azure-v1",
      "endpoint": "https://another-resource.openai.azure.com",
      "deployments": [{ "name": "my-o4", "model": "o4-mini" }]
    },
    {
      "kind": "openai-compatible",
      "endpoint": "http://127.0.0.1:11434/v1",
      "deployments": [{ "name": "llama", "model": "llama3.2" }]
    }
  ]
}`;

/** How the studio is told of one's own resources. */
export function ConnectAzure() {
  const { t } = useMessages();
  return (
    <Section title={t('deployments.connect.title')} description={t('deployments.connect.description')}>
      <dl className="mt-4 divide-y divide-line overflow-hidden rounded-card border border-line">
        {variables.map(({ name, meaning }) => (
          <div key={name} className="gap-x-6 px-4 py-3 md:grid md:grid-cols-[19rem_1fr] md:items-center">
            <dt className="flex items-center gap-1">
              <code className="font-mono text-xs font-medium break-all">{name}</code>
              <CopyButton text={name} label={t('deployments.connect.copyVariable', { name })} />
            </dt>
            <dd className="text-[0.8125rem] leading-relaxed text-ink-muted">{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 grid gap-x-6 gap-y-6 xl:grid-cols-2">
        <div className="min-w-0">
          <h3 className="text-sm font-medium">{t('deployments.connect.example')}</h3>
          <CodeSample
            code={command}
            label={t('deployments.connect.example')}
            copyLabel={t('deployments.connect.copyExample')}
          />
        </div>
        <div className="min-w-0">
          <h3 className="text-sm font-medium">{t('deployments.connect.file')}</h3>
          <p className="mt-1 text-[0.8125rem] leading-relaxed text-ink-muted">
            {t('deployments.connect.fileDescription')}
          </p>
          <CodeSample
            code={file}
            label={t('deployments.connect.file')}
            copyLabel={t('deployments.connect.copyFile')}
          />
        </div>
      </div>
    </Section>
  );
}
