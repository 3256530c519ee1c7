'use client';

import { useMessages } from '@/components/ui/messages-provider';
import { exampleText, type CompletionExample } from '@/lib/completions/example';
import { completionParameters } from '@/lib/parameters/parameters';
import { useCompletionStore } from '../store/completion-provider';
import { pageView } from './page-view';

/** Puts an example into the box, with its parameters; both are one change that can be undone. */
export function useLoadExample(): (example: CompletionExample) => void {
  const store = useCompletionStore();
  const { locale } = useMessages();
  return (example) => {
    const { setup } = store.getState();
    store.dispatch({
      type: 'example-loaded',
      text: exampleText(example, locale),
      setup: { ...setup, parameters: { ...completionParameters.defaults(), ...example.parameters } },
      at: Date.now(),
    });
    pageView.setState({ show: 'text' });
  };
}
