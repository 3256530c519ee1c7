'use client';

import type { CompletionSession } from '@/lib/completions/completion-session';
import { stretchOf } from '@/lib/completions/generated-range';
import { placeAt } from '@/lib/wire/parse-json';
import { selectInBox } from '../box/open-box';
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
  // Lines are counted as in the box.
  const line = useCompletions((session) => placeOf(session, generation).line);
  const column = useCompletions((session) => placeOf(session, generation).column);
  return (
    <ResultTools
      text={text}
      line={line}
      column={column}
      onGoTo={(from, to = from) => {
        const start = stretchOf(store.getState().generated, generation)?.from ?? 0;
        pageView.setState({ show: 'text' });
        // The box may be hidden until then.
        requestAnimationFrame(() => selectInBox(start + from, start + to));
      }}
    />
  );
}

function placeOf({ text, generated }: CompletionSession, generation: string) {
  return placeAt(text, stretchOf(generated, generation)?.from ?? 0);
}
