'use client';

import { useMemo, useState } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { Tabs } from '@/components/ui/tabs';
import type { Deployment } from '@/lib/models/deployment';
import { languages } from '@/lib/view-code/languages';
import type { WireRequest } from '@/lib/wire/wire-request';
import { codeInput, firstChoices } from './code-target';
import { CodeChoices } from './code-choices';
import { CodeSheet } from './code-sheet';
import { readViewCodePreference, writeViewCodePreference } from './view-code-preference';

export function ViewCodePanel({
  request,
  deployment,
}: {
  request: WireRequest;
  deployment: Deployment | undefined;
}) {
  const { t } = useMessages();
  const [choices, setChoices] = useState(() => firstChoices(request, deployment));
  const [preference, setPreference] = useState(readViewCodePreference);
  const input = useMemo(
    () => codeInput(request, deployment, choices, location.origin),
    [request, deployment, choices],
  );

  const keep = (change: Partial<typeof preference>) => {
    const next = { ...preference, ...change };
    setPreference(next);
    writeViewCodePreference(next);
  };

  return (
    <Tabs
      label={t('viewCode.languages')}
      value={preference.language}
      onChange={(language) => keep({ language })}
      tabs={languages.map((language) => ({
        id: language.id,
        label: language.name,
        panel: (
          <div className="pt-4">
            <CodeChoices
              choices={choices}
              onChange={setChoices}
              deployment={deployment}
              bodyOnly={language.id === 'json'}
              request={request}
            />
            <CodeSheet
              input={input}
              language={language}
              wrap={preference.wrap}
              onWrap={(wrap) => keep({ wrap })}
            />
          </div>
        ),
      }))}
    />
  );
}
