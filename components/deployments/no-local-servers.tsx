'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { useMessages } from '@/components/ui/messages-provider';

/** How each server is started, on the port that the studio looks at. Source: the servers' own documentation. */
const servers: readonly { name: string; port: number; command?: string }[] = [
  { name: 'Ollama', port: 11434, command: 'ollama run llama3.2' },
  { name: 'LM Studio', port: 1234 },
  { name: 'llama.cpp', port: 8080, command: 'llama-server -hf ggml-org/gemma-3-1b-it-GGUF' },
  { name: 'vLLM', port: 8000, command: 'vllm serve Qwen/Qwen2.5-1.5B-Instruct' },
];

export function NoLocalServers() {
  const { t } = useMessages();
  return (
    <div className="mt-4 rounded-card border border-line p-5 max-md:p-4">
      <h3 className="text-sm font-medium">{t('deployments.local.noneTitle')}</h3>
      <p className="mt-1 text-[0.8125rem] text-ink-muted">{t('deployments.local.noneDescription')}</p>
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {servers.map(({ name, port, command }) => (
          <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 text-[0.8125rem]">
            <span className="w-24 font-medium">{name}</span>
            <span className="w-24 text-ink-muted">
              {t('deployments.local.port')} {port}
            </span>
            {command === undefined ? (
              <span className="text-ink-muted">{t('deployments.local.lmStudioStart')}</span>
            ) : (
              <span className="flex min-w-0 items-center gap-1">
                <code className="font-mono text-xs break-all">{command}</code>
                <CopyButton text={command} label={t('deployments.local.copyCommand', { server: name })} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
