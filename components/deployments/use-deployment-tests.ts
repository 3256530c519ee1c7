'use client';

import { useCallback, useState } from 'react';
import { announce } from '@/components/ui/toasts';
import { useMessages } from '@/components/ui/messages-provider';
import { remedyOf } from '@/components/errors/remedy';
import type { Deployment } from '@/lib/models/deployment';
import { testDeployment, type TestOutcome } from './studio-api';

export type TestState = 'testing' | TestOutcome;

/** How many calls are made at once when everything is tested. */
const AT_ONCE = 4;

/** What the tests of this visit found, by deployment. */
export function useDeploymentTests() {
  const { t } = useMessages();
  const [tests, setTests] = useState<Readonly<Record<string, TestState>>>({});

  const test = useCallback(
    async ({ name, kind }: Deployment) => {
      setTests((all) => ({ ...all, [name]: 'testing' }));
      const outcome = await testDeployment(name);
      setTests((all) => ({ ...all, [name]: outcome }));
      if (outcome.ok) return announce(t('deployments.result.announceOk', { name, ms: outcome.latencyMs }));
      const remedy = outcome.error && remedyOf(outcome.error, kind);
      announce(
        t('deployments.result.announceFailed', { name, remedy: remedy ? t(remedy.key, remedy.values) : '' }),
      );
    },
    [t],
  );

  const testAll = useCallback(
    async (deployments: readonly Deployment[]) => {
      const waiting = [...deployments];
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await test(next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    [test],
  );

  return { tests, test, testAll };
}
