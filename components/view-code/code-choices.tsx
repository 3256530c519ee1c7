'use client';

import { TriangleAlert } from 'lucide-react';
import { type ReactNode } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { Segmented } from '@/components/ui/segmented';
import type { Deployment } from '@/lib/models/deployment';
import type { WireRequest } from '@/lib/wire/wire-request';
import { canStream } from '@/lib/wire/with-streaming';
import { targetsOf, type Choices } from './code-target';

/** Segments as wide as the widest, so that none is narrower than its words. */
const evenly = 'inline-grid! auto-cols-fr grid-flow-col';

export interface CodeChoicesProps {
  choices: Choices;
  onChange: (choices: Choices) => void;
  deployment: Deployment | undefined;
  request: WireRequest;
  /** The code is the body alone: who is called, and how one signs in, does not show. */
  bodyOnly: boolean;
}

export function CodeChoices({ choices, onChange, deployment, request, bodyOnly }: CodeChoicesProps) {
  const { t } = useMessages();
  const { target, route, auth, stream } = choices;
  const streams = canStream(request);
  const targets = {
    azure: t('viewCode.target.azure'),
    server: t('viewCode.target.server'),
    studio: t('viewCode.target.studio'),
  };
  return (
    <>
      <div className="flex flex-wrap gap-x-5 gap-y-3 max-md:gap-x-3">
        <Choice label={t('viewCode.target.label')}>
          <Segmented
            className={evenly}
            label={t('viewCode.target.label')}
            value={target}
            onChange={(value) => onChange({ ...choices, target: value })}
            options={targetsOf(deployment).map((value) => ({ value, label: targets[value] }))}
          />
        </Choice>
        {target !== 'server' && (
          <Choice label={t('viewCode.route.label')}>
            <Segmented
              className={evenly}
              label={t('viewCode.route.label')}
              value={route}
              onChange={(value) => onChange({ ...choices, route: value })}
              options={[
                { value: 'v1', label: t('viewCode.route.v1') },
                { value: 'dated', label: t('viewCode.route.dated') },
              ]}
            />
          </Choice>
        )}
        {target === 'azure' && !bodyOnly && (
          <Choice label={t('viewCode.auth.label')}>
            <Segmented
              className={evenly}
              label={t('viewCode.auth.label')}
              value={auth}
              onChange={(value) => onChange({ ...choices, auth: value })}
              options={[
                { value: 'key', label: t('viewCode.auth.key') },
                { value: 'entra', label: t('viewCode.auth.entra') },
              ]}
            />
          </Choice>
        )}
        <Choice label={t('viewCode.stream.label')}>
          <Segmented
            className={evenly}
            label={t('viewCode.stream.label')}
            value={stream && streams ? 'on' : 'off'}
            onChange={(value) => onChange({ ...choices, stream: value === 'on' })}
            options={[
              { value: 'on', label: t('viewCode.stream.on'), disabled: !streams },
              { value: 'off', label: t('viewCode.stream.off') },
            ]}
          />
        </Choice>
      </div>
      <p className="mt-3 text-[0.8125rem] leading-relaxed text-ink-muted">
        {bodyOnly ? t('viewCode.note.json') : <Note {...{ target, auth, deployment, request }} />}
      </p>
      {!streams && (
        <p className="mt-2 text-[0.8125rem] leading-relaxed text-ink-muted">{t('viewCode.note.bestOf')}</p>
      )}
      {lacksMessage(request) && (
        <p className="mt-2 flex gap-1.5 text-[0.8125rem] leading-relaxed text-warning-text">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('viewCode.note.noMessage')}
        </p>
      )}
    </>
  );
}

/** A chat that nobody has begun. A prompt may be empty. */
function lacksMessage({ operation, body }: WireRequest): boolean {
  return operation === 'chat/completions' && !body.messages.some(({ role }) => role === 'user');
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden className="text-xs text-ink-faint">
        {label}
      </span>
      {children}
    </div>
  );
}

function Note({
  target,
  auth,
  deployment,
  request,
}: Pick<Choices, 'target' | 'auth'> & Pick<CodeChoicesProps, 'deployment' | 'request'>) {
  const { t } = useMessages();
  const deploymentName = request.deployment;
  if (target === 'studio') {
    return t('viewCode.note.studio', { origin: location.origin, deployment: deploymentName });
  }
  if (target === 'server') {
    return deployment?.kind === 'openai' ? t('viewCode.note.serverKey') : t('viewCode.note.serverOpen');
  }
  const credential = auth === 'key' ? t('viewCode.note.azureKey') : t('viewCode.note.azureEntra');
  if (deployment?.kind !== 'emulator') return credential;
  return `${credential} ${t('viewCode.note.emulator', { deployment: deploymentName })}`;
}
