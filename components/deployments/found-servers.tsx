'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { announce } from '@/components/ui/toasts';
import type { Deployment } from '@/lib/models/deployment';
import { CodeSample } from './code-sample';
import { keepFile } from './keep-file';
import { addLocalModel, errorData, type LocalServer } from './studio-api';

export interface FoundServersProps {
  servers: readonly LocalServer[];
  deployments: readonly Deployment[];
  onAdded: () => void;
}

type Choice = { server: string; model: string };
const same = (a: Choice, b: Choice) => a.server === b.server && a.model === b.model;

/** The models of the servers that were found: choose, add for this run, and keep them in a file. */
export function FoundServers({ servers, deployments, onAdded }: FoundServersProps) {
  const { t } = useMessages();
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const [added, setAdded] = useState<readonly (Choice & { name: string })[]>([]);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);

  const add = async () => {
    setBusy(true);
    const problems: string[] = [];
    const done: (Choice & { name: string })[] = [];
    for (const choice of chosen) {
      try {
        done.push({ ...choice, name: await addLocalModel(choice.server, choice.model) });
      } catch (error) {
        problems.push(
          t('deployments.local.addFailed', { model: choice.model, message: errorData(error).message }),
        );
      }
    }
    setAdded((before) => [...before, ...done]);
    setFailures(problems);
    setChosen([]);
    setBusy(false);
    if (done.length === 0) return;
    announce(t('deployments.local.added', { count: done.length }));
    onAdded();
  };

  return (
    <div className="mt-4 rounded-card border border-line p-5 max-md:p-4">
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {servers.map((server) => (
          <fieldset key={server.id} className="min-w-0">
            <legend className="text-sm font-medium">
              {t('deployments.local.models', { server: server.name })}
              <span className="ml-2 font-mono text-xs font-normal text-ink-faint">{server.url}</span>
            </legend>
            {server.models.length === 0 && (
              <p className="mt-2 text-[0.8125rem] text-ink-muted">{t('deployments.local.noModels')}</p>
            )}
            <div className="mt-2 max-h-72 overflow-y-auto">
              {server.models.map((model) => {
                const choice = { server: server.id, model };
                const there =
                  added.some((entry) => same(entry, choice)) ||
                  deployments.some(
                    (deployment) =>
                      deployment.origin === new URL(server.url).origin && deployment.model.name === model,
                  );
                return (
                  <label
                    key={model}
                    className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2 text-[0.8125rem] hover:bg-hover has-disabled:cursor-default has-disabled:text-ink-faint max-md:min-h-10"
                  >
                    <input
                      type="checkbox"
                      className="size-4 shrink-0 accent-accent"
                      disabled={there || busy}
                      checked={there || chosen.some((entry) => same(entry, choice))}
                      onChange={(event) =>
                        setChosen((before) =>
                          event.target.checked
                            ? [...before, choice]
                            : before.filter((entry) => !same(entry, choice)),
                        )
                      }
                    />
                    <span className="min-w-0 break-all">{model}</span>
                    {there && <span className="text-xs">({t('deployments.local.alreadyThere')})</span>}
                  </label>
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
      <Button
        variant="primary"
        icon={Plus}
        busy={busy}
        aria-disabled={chosen.length === 0}
        onClick={() => chosen.length > 0 && void add()}
        className="mt-5"
      >
        {chosen.length === 0
          ? t('deployments.local.addNone')
          : t('deployments.local.add', { count: chosen.length })}
      </Button>
      {failures.map((failure) => (
        <p key={failure} role="alert" className="mt-3 text-[0.8125rem] text-danger-text">
          {failure}
        </p>
      ))}
      {added.length > 0 && (
        <div className="mt-5">
          <p className="text-[0.8125rem] leading-relaxed text-ink-muted">
            <span className="font-medium text-success-text">
              {t('deployments.local.added', { count: added.length })}
            </span>{' '}
            {t('deployments.local.keep')}
          </p>
          <CodeSample
            code={keepFile(servers, added)}
            label="deployments.json"
            copyLabel={t('deployments.local.keepCopy')}
          />
        </div>
      )}
    </div>
  );
}
