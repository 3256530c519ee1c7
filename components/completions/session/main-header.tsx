'use client';

import { Braces, CodeXml, Eraser } from 'lucide-react';
import { useStore } from 'zustand';
import { PanelsMenu } from '@/components/panels/panels-menu';
import { IconButton } from '@/components/ui/icon-button';
import type { MenuItem } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { Segmented } from '@/components/ui/segmented';
import { toast } from '@/components/ui/toasts';
import { focusTextBox } from '../box/open-box';
import { useCompletionParts, useCompletions, useCompletionStore } from '../store/completion-provider';
import { ExamplesMenu } from '../examples/examples-menu';
import { pageView } from './page-view';
import { useLoadExample } from './use-load-example';

/** The name of the page and what can be done with all of the text. */
export function MainHeader({ panelItems }: { panelItems: readonly MenuItem[] }) {
  const { t } = useMessages();
  const show = useStore(pageView, (view) => view.show);
  return (
    <header className="flex h-12 shrink-0 items-center gap-0.5 border-b border-line pr-2 pl-4 sm:pl-6">
      <h1 className="mr-auto min-w-0 truncate pr-2 text-sm font-semibold max-sm:sr-only">
        {t('completions.title')}
      </h1>
      <Segmented
        label={t('completions.view.label')}
        value={show}
        onChange={(next) => pageView.setState({ show: next })}
        options={[
          { value: 'text', label: t('completions.view.text') },
          { value: 'tokens', label: t('completions.view.tokens') },
        ]}
        className="mr-1 max-sm:mr-auto"
      />
      <Examples />
      <IconButton
        icon={Braces}
        label={t('completions.actions.rawJson')}
        onClick={() => pageView.setState({ rawJson: true })}
      />
      <IconButton
        icon={CodeXml}
        label={t('completions.actions.viewCode')}
        onClick={() => pageView.setState({ viewCode: true })}
      />
      <ClearButton />
      <PanelsMenu items={panelItems} />
    </header>
  );
}

function Examples() {
  const { examples, distributions } = useCompletionParts();
  const loadExample = useLoadExample();
  const running = useCompletions((session) => session.running !== null);
  return (
    <ExamplesMenu
      examples={examples}
      distributions={distributions}
      disabled={running}
      onSelect={(example) => {
        loadExample(example);
        // The dialog gives the focus back to its button first.
        requestAnimationFrame(focusTextBox);
      }}
      onOpenDistribution={(distribution) => pageView.setState({ distribution })}
    />
  );
}

function ClearButton() {
  const { t } = useMessages();
  const store = useCompletionStore();
  const disabled = useCompletions(({ text, running }) => text === '' || running !== null);
  const clear = () => {
    const { text } = store.getState();
    const splices = [{ from: 0, removed: text, inserted: '' }];
    store.dispatch({ type: 'text-edited', splices, cursor: 0, at: Date.now() });
    pageView.setState({ show: 'text' });
    const cleared = store.getState().history.past.at(-1);
    toast(t('completions.actions.cleared'), {
      action: {
        label: t('ui.undo'),
        onAction: () => {
          // What was done since is not what this takes back.
          if (store.getState().history.past.at(-1) === cleared) store.dispatch({ type: 'undone' });
        },
      },
    });
    // The box may be hidden until then.
    requestAnimationFrame(focusTextBox);
  };
  return (
    <IconButton
      icon={Eraser}
      label={t('completions.actions.clear')}
      aria-disabled={disabled}
      onClick={() => !disabled && clear()}
    />
  );
}
