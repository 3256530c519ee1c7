'use client';

import { ChartNoAxesColumn } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProbabilityView } from '@/components/probabilities/probability-view';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useMessages } from '@/components/ui/messages-provider';
import { stretchOf } from '@/lib/completions/generated-range';
import { tokensOf } from '@/lib/completions/generation';
import { newestInBox } from '@/lib/completions/regeneration';
import { sentAsChat } from '@/lib/completions/to-completion-request';
import { completionParameters } from '@/lib/parameters/parameters';
import { pageView } from '../session/page-view';
import {
  useChangeSetup,
  useCompletions,
  useCompletionStore,
  useController,
  useModel,
} from '../store/completion-provider';

const ALTERNATIVES = 5;

/** The text as it stands, the newest answer as tokens. */
export function TokensView() {
  const { t } = useMessages();
  const controller = useController();
  const model = useModel();
  const running = useCompletions((session) => session.running?.generation);
  const newest = useCompletions(newestInBox);
  const generation = running ?? newest;
  const stretch = useCompletions(({ generated }) => generation && stretchOf(generated, generation.id)?.from);
  const choice = useCompletions(
    ({ generated }) => (generation && stretchOf(generated, generation.id)?.choice) ?? 0,
  );
  const text = useCompletions((session) => session.text);
  const sampling = useCompletions(({ setup }) => setup.parameters);

  if (!generation)
    return (
      <Nothing title={t('completions.tokens.nothing')} why={t('completions.tokens.nothingWhy')}>
        <BackButton />
      </Nothing>
    );
  if (!generation.logprobs) return <Without />;
  const { prompt, generated } = tokensOf(generation, choice);
  const tokens = [...prompt, ...generated];
  return (
    <ProbabilityView
      key={generation.id}
      tokens={tokens}
      streaming={running !== undefined}
      lead={prompt.length > 0 ? undefined : text.slice(0, stretch ?? text.length)}
      label={t('completions.tokens.label')}
      sampling={{ temperature: sampling.temperature, topP: sampling.topP }}
      {...(sentAsChat(model)
        ? { branchRefusal: t('completions.chatOnly.branch', { deployment: generation.deployment }) }
        : { onBranch: (index, entry) => controller.branch(generation.id, choice, index, entry) })}
    />
  );
}

/** The answer came without log-probabilities; the next one may have them. */
function Without() {
  const { t } = useMessages();
  const store = useCompletionStore();
  const controller = useController();
  const changeSetup = useChangeSetup();
  const model = useModel();
  const refused = completionParameters.row('topLogprobs').refusedBy(model) !== null;
  const turnOn = () => {
    const { parameters } = store.getState().setup;
    if (parameters.topLogprobs === null)
      changeSetup('parameters.topLogprobs', { parameters: { ...parameters, topLogprobs: ALTERNATIVES } });
    controller.regenerate();
  };
  return (
    <Nothing
      title={t('completions.tokens.off')}
      why={refused ? t('completions.tokens.refused', { model: model.name }) : t('completions.tokens.offWhy')}
    >
      {!refused && (
        <Button variant="primary" onClick={turnOn}>
          {t('completions.tokens.turnOn')}
        </Button>
      )}
      <BackButton />
    </Nothing>
  );
}

function Nothing({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  return <EmptyState icon={ChartNoAxesColumn} title={title} description={why} action={children} />;
}

function BackButton() {
  const { t } = useMessages();
  return <Button onClick={() => pageView.setState({ show: 'text' })}>{t('completions.tokens.back')}</Button>;
}
