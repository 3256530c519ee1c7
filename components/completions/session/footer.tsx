'use client';

import { MessageSquareText, Redo2, RefreshCcw, Sparkles, Square, Undo2 } from 'lucide-react';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd, keyName } from '@/components/ui/kbd';
import { useMessages } from '@/components/ui/messages-provider';
import type { CompletionSession } from '@/lib/completions/completion-session';
import { newestInBox, takenOut } from '@/lib/completions/regeneration';
import { promptOf, sentAsChat } from '@/lib/completions/to-completion-request';
import { focusTextBox, TOKENS_ID } from '../box/open-box';
import {
  useCompletionParts,
  useCompletions,
  useCompletionStore,
  useDeployment,
  useModel,
} from '../store/completion-provider';
import { useTokenCounts } from '../tokens/token-counts';

/** Generate and stop, the way back and forth, and how much of the window the prompt takes. */
export function Footer() {
  const { t } = useMessages();
  const blocked = useBlocked();
  return (
    <footer className="flex shrink-0 flex-col gap-1.5 px-4 pt-2 pb-3 sm:px-6">
      <div className="flex flex-wrap items-center gap-1.5">
        <MainButton blocked={blocked} />
        <HistoryButtons />
        <RegenerateButton />
        <PromptTokens />
      </div>
      <p id="completions-blocked" className="min-h-4 text-xs leading-4 text-ink-faint">
        {blocked ?? (
          // The name of the key is the browser's to know.
          <span suppressHydrationWarning className="pointer-coarse:hidden">
            {t('completions.box.keys', { keys: `${keyName('Mod')}+Enter` })}
          </span>
        )}
      </p>
    </footer>
  );
}

function MainButton({ blocked }: { blocked: string | null }) {
  const { t } = useMessages();
  const { controller } = useCompletionParts();
  const busy = useStore(controller.asking);
  const empty = useCompletions((session) => promptOf(session.setup, session) === '');
  const asChat = sentAsChat(useModel());
  const wasBusy = useRef(false);
  useEffect(() => {
    // What had the focus is gone: the button is another one now, and so are the tokens.
    const { activeElement: focused } = document;
    if (wasBusy.current && !busy && (focused === document.body || focused?.id === TOKENS_ID)) focusTextBox();
    wasBusy.current = busy;
  }, [busy]);

  if (busy)
    return (
      <Button key="stop" icon={Square} onClick={controller.stop} className="[&>svg]:fill-current">
        {t('completions.box.stop')}
        <span aria-hidden className="max-sm:hidden pointer-coarse:hidden">
          <Kbd keys="Esc" />
        </span>
      </Button>
    );
  const disabled = blocked !== null || empty;
  const generate = (event: MouseEvent) => {
    if (disabled) return;
    controller.generate();
    // By the keyboard: the focus goes to where the text goes on.
    if (event.detail === 0) focusTextBox();
  };
  return (
    <Button
      key="generate"
      variant="primary"
      icon={asChat ? MessageSquareText : Sparkles}
      aria-disabled={disabled}
      aria-describedby="completions-blocked"
      data-tooltip={t(asChat ? 'completions.box.generateAsChat' : 'completions.box.generate')}
      data-tooltip-keys="Mod+Enter"
      onClick={generate}
    >
      {t(asChat ? 'completions.box.generateAsChat' : 'completions.box.generate')}
    </Button>
  );
}

function HistoryButtons() {
  const { t } = useMessages();
  const store = useCompletionStore();
  const running = useCompletions((session) => session.running !== null);
  const noPast = useCompletions(({ history }) => history.past.length === 0) || running;
  const noFuture = useCompletions(({ history }) => history.future.length === 0) || running;
  return (
    <>
      <IconButton
        icon={Undo2}
        label={t('completions.box.undo')}
        shortcut="Mod+Z"
        aria-disabled={noPast}
        onClick={() => store.dispatch({ type: 'undone' })}
      />
      <IconButton
        icon={Redo2}
        label={t('completions.box.redo')}
        shortcut="Mod+Shift+Z"
        aria-disabled={noFuture}
        onClick={() => store.dispatch({ type: 'redone' })}
      />
    </>
  );
}

function RegenerateButton() {
  const { t } = useMessages();
  const { controller } = useCompletionParts();
  const disabled = useCompletions((session) => session.running !== null || !canRegenerate(session));
  return (
    <IconButton
      icon={RefreshCcw}
      label={t('completions.box.regenerate')}
      aria-disabled={disabled}
      onClick={() => !disabled && controller.regenerate()}
    />
  );
}

function PromptTokens() {
  const { t } = useMessages();
  const { state, total } = useTokenCounts();
  const { contextWindow: window } = useModel();
  const reserved = useCompletions(({ setup }) => setup.parameters.maxLength);
  if (state === 'loading' || state === 'failed') return null;
  return (
    <span
      className={classNames(
        'ml-auto text-xs tabular-nums transition-colors',
        total + reserved > window
          ? 'font-medium text-danger-text'
          : state === 'counting'
            ? 'text-ink-faint'
            : 'text-ink-muted',
      )}
    >
      <span aria-hidden>{t('completions.window.used', { used: total, window })}</span>
      <span className="sr-only">{t('completions.window.usedLabel', { used: total, window })}</span>
    </span>
  );
}

/** Whether there is an answer, and before it what it was an answer to. */
function canRegenerate(session: CompletionSession): boolean {
  const newest = newestInBox(session);
  const out = newest && takenOut(session, newest.id);
  return out !== undefined && promptOf(session.setup, { text: session.text, cursor: out.from }) !== '';
}

/** Why nothing can be sent at all, in words. */
function useBlocked(): string | null {
  const { t } = useMessages();
  const { deployments } = useCompletionParts();
  const deployment = useDeployment();
  const name = useCompletions(({ setup }) => setup.deployment);
  // An empty box shows what to do; one with text behind the cursor looks as if it could go on.
  const nothingBefore = useCompletions(
    (session) => !session.running && session.text !== '' && promptOf(session.setup, session) === '',
  );
  if (deployments.length === 0) return t('completions.box.noDeployment');
  if (!deployment) return t('completions.box.unknownDeployment', { deployment: name });
  return nothingBefore ? t('completions.box.nothingBefore') : null;
}
