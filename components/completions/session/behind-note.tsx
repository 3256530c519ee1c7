'use client';

import { ArrowDownToLine } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { emptyAnswer, newestInBox } from '@/lib/completions/regeneration';
import { behindCursor } from '@/lib/completions/to-completion-request';
import { can } from '@/lib/models/model';
import { BEHIND_NOTE_ID, focusTextBox } from '../box/open-box';
import { useCompletions, useCompletionStore, useModel } from '../store/completion-provider';

/** What happens with the text behind the cursor; before the first answer, what will happen at all. */
export function BehindNote() {
  const { t } = useMessages();
  const store = useCompletionStore();
  const model = useModel();
  const behind = useCompletions((session) => behindCursor(session) !== '');
  const answered = useCompletions(
    (session) => session.failure !== null || (emptyAnswer(session) ?? newestInBox(session)) !== undefined,
  );
  const isSent = can(model, 'completions') && can(model, 'suffix');
  const toEnd = () => {
    store.dispatch({ type: 'cursor-moved', cursor: store.getState().text.length });
    focusTextBox();
  };
  if (!behind && answered) return null;
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-xs leading-relaxed text-ink-faint">
      <p id={BEHIND_NOTE_ID} className="min-w-0">
        {behind
          ? isSent
            ? t('completions.behind.suffix')
            : t('completions.behind.notSent', { model: model.name })
          : t('completions.box.hint')}
      </p>
      {behind && (
        <Button size="small" variant="ghost" icon={ArrowDownToLine} onClick={toEnd}>
          {t('completions.behind.toEnd')}
        </Button>
      )}
    </div>
  );
}
