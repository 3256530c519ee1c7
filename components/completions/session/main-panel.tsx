'use client';

import { Info, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import type { DraftState } from '@/components/draft/use-draft';
import { classNames } from '@/components/ui/class-names';
import type { MenuItem } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { sentAsChat } from '@/lib/completions/to-completion-request';
import { TOKENS_ID } from '../box/open-box';
import { useCompletions, useDeployment, useModel } from '../store/completion-provider';
import { BelowBox } from './below-box';
import { EmptyExamples } from './empty-examples';
import { Footer } from './footer';
import { MainHeader } from './main-header';
import { pageView } from './page-view';

const loadTextBox = () => import('../box/text-box').then((file) => ({ default: file.TextBox }));
const TextBox = lazy(loadTextBox);
const TokensView = lazy(() => import('../tokens/tokens-view').then((file) => ({ default: file.TokensView })));

/** The middle of the page: the text, and what can be done with it. */
export function MainPanel({ panelItems, draft }: { panelItems: readonly MenuItem[]; draft: DraftState }) {
  const { t } = useMessages();
  const tokens = useStore(pageView, ({ show }) => show === 'tokens');
  // While the draft is looked for. What fails here is said when the box is drawn.
  useEffect(() => void loadTextBox().catch(() => undefined), []);
  return (
    <div data-undo="session" className="flex h-full min-h-0 flex-col">
      <MainHeader panelItems={panelItems} />
      {draft.problem && (
        <p
          role="alert"
          className="flex items-start gap-2 border-b border-warning-line bg-warning-soft px-4 py-2 text-xs leading-relaxed text-warning-text"
        >
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t(draft.problem === 'full' ? 'completions.draft.full' : 'completions.draft.notKept')}
        </p>
      )}
      <ChatOnlyNotice />
      <div className="relative min-h-0 flex-1">
        <div aria-busy={!draft.restored} className={classNames('relative h-full', tokens && 'hidden')}>
          {draft.restored && (
            <Suspense fallback={<BoxToCome />}>
              <TextBox />
            </Suspense>
          )}
          {draft.restored && <EmptyExamples />}
        </div>
        {tokens && (
          <div
            id={TOKENS_ID}
            role="region"
            aria-label={t('completions.view.tokens')}
            tabIndex={-1}
            className="h-full overflow-y-auto px-4 py-4 sm:px-6"
          >
            <Suspense>
              <TokensView />
            </Suspense>
          </div>
        )}
      </div>
      <BelowBox />
      <Footer />
    </div>
  );
}

/** An empty box looks the same before the editor is there. */
function BoxToCome() {
  const { t } = useMessages();
  const empty = useCompletions(({ text }) => text === '');
  if (!empty) return null;
  return (
    <p className="text-box px-[var(--editor-inset)] py-3 text-[0.9375rem] leading-7 text-ink-faint max-md:text-base">
      {t('completions.box.placeholder')}
    </p>
  );
}

/** Says that the deployment serves only chat, and what the page makes of it. */
function ChatOnlyNotice() {
  const { t } = useMessages();
  const deployment = useDeployment();
  const asChat = sentAsChat(useModel());
  const name = useCompletions(({ setup }) => setup.deployment);
  if (!deployment || !asChat) return null;
  return (
    <p
      role="note"
      className="flex items-start gap-2 border-b border-line bg-sunken px-4 py-2 text-xs leading-relaxed text-ink-muted sm:px-6"
    >
      <Info aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {t('completions.chatOnly.notice', { deployment: name })}
    </p>
  );
}
