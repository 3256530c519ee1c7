'use client';

import { stretchOf } from '@/lib/completions/generated-range';
import { selectInBox } from '../box/select-in-box';
import { pageView } from '../session/page-view';
import { useCompletions, useCompletionStore } from '../store/completion-provider';
import { ResultTools } from './result-tools';

/** The tools for what a generation wrote, as it stands in the box by now. */
export function AnswerTools({ generation }: { generation: string }) {
  const store = useCompletionStore();
  const text = useCompletions((session) => {
    const stretch = stretchOf(session.generated, generation);
    return stretch ? session.text.slice(stretch.from, stretch.to) : '';
  });
  return (
    <ResultTools
      text={text}
      onGoTo={(from, to = from) => {
        const start = stretchOf(store.getState().generated, generation)?.from ?? 0;
        pageView.setState({ show: 'text' });
        // The box may be hidden until then.
        requestAnimationFrame(() => selectInBox(start + from, start + to));
      }}
    />
  );
}
