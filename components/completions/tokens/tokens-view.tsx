'use client';

import { ChartNoAxesColumn } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { ProbabilityView } from '@/components/probabilities/probability-view';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useMessages } from '@/components/ui/messages-provider';
import { stretchOf } from '@/lib/completions/generated-range';
import { generatedText, tokensOf, type Generation } from '@/lib/completions/generation';
import { newestInBox } from '@/lib/completions/regeneration';
import { sentAsChat } from '@/lib/completions/to-completion-request';
import { completionParameters } from '@/lib/parameters/parameters';
import { focusTextBox, TOKENS_ID } from '../box/open-box';
import { pageView } from '../session/page-view';
import {
  useChangeSetup,
  useCompletions,
  useCompletionStore,
  useController,
  useModel,
} from '../store/completion-provider';

const ALTERNATIVES = 5;

/** So much of the text before the answer is shown; more of it would only be scrolled over. */
const LEAD = 4_000;

/** The newest answer as tokens, behind the text that it follows. */
export function TokensView() {
  const { t } = useMessages();
  const running = useCompletions((session) => session.running?.generation);
  const newest = useCompletions(newestInBox);
  const generation = running ?? newest;
  if (generation?.logprobs) return <Answer key={generation.id} generation={generation} />;
  if (generation) return <Without />;
  return (
    <Nothing title={t('completions.tokens.nothing')} why={t('completions.tokens.nothingWhy')}>
      <BackButton />
    </Nothing>
  );
}

function Answer({ generation }: { generation: Generation }) {
  const { t } = useMessages();
  const controller = useController();
  const chatOnly = sentAsChat(useModel());
  const { id, deployment } = generation;
  const running = useCompletions((session) => session.running !== null);
  const choice = useCompletions(({ generated }) => stretchOf(generated, id)?.choice ?? 0);
  const lead = useCompletions(({ text, generated }) => {
    const end = stretchOf(generated, id)?.from ?? text.length;
    return end > LEAD ? `…${text.slice(end - LEAD, end)}` : text.slice(0, end);
  });
  const edited = useCompletions(({ text, generated, running: now }) => {
    const stretch = stretchOf(generated, id);
    return !now && stretch && text.slice(stretch.from, stretch.to) !== generatedText(generation, choice);
  });
  const { temperature, topP } = useCompletions(({ setup }) => setup.parameters);
  const { prompt, generated } = useMemo(() => tokensOf(generation, choice), [generation, choice]);
  const tokens = useMemo(() => [...prompt, ...generated], [prompt, generated]);
  return (
    <>
      {edited && <p className="mb-3 text-xs text-ink-muted">{t('completions.tokens.edited')}</p>}
      <ProbabilityView
        tokens={tokens}
        streaming={running}
        lead={prompt.length > 0 ? undefined : lead}
        label={t('completions.tokens.label')}
        sampling={{ temperature, topP }}
        {...(chatOnly
          ? { branchRefusal: t('completions.chatOnly.branch', { deployment }) }
          : {
              onBranch: (index, entry) => {
                controller.branch(id, choice, index, entry);
                focusWhole();
              },
            })}
      />
    </>
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
    focusWhole();
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

/** The focus while an answer is written anew: what had it is about to go. */
function focusWhole(): void {
  document.getElementById(TOKENS_ID)?.focus();
}

function Nothing({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  return <EmptyState icon={ChartNoAxesColumn} title={title} description={why} action={children} />;
}

function BackButton() {
  const { t } = useMessages();
  const back = () => {
    pageView.setState({ show: 'text' });
    // The box is hidden until then.
    requestAnimationFrame(focusTextBox);
  };
  return <Button onClick={back}>{t('completions.tokens.back')}</Button>;
}
