'use client';

import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { tones } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { SchemaProblem } from '@/lib/wire/json-schema-problems';
import type { JsonFault } from '@/lib/wire/parse-json';

const MOST = 8;

export interface EditorStatusProps {
  valid: boolean;
  fault: JsonFault | null;
  problems: readonly SchemaProblem[];
  onGoTo: (offset: number) => void;
}

/** Whether what stands in the editor is in the setup, and if not, what is wrong and where. */
export function EditorStatus({ valid, fault, problems, onGoTo }: EditorStatusProps) {
  const { t } = useMessages();
  const tone = valid ? (problems.length > 0 ? 'warning' : 'success') : 'danger';
  const Icon = { success: CircleCheck, warning: TriangleAlert, danger: CircleAlert }[tone];
  return (
    <div
      role="status"
      className={classNames(
        'flex max-h-40 w-full gap-2.5 overflow-y-auto rounded-card px-3 py-2.5 text-[0.8125rem] leading-relaxed ring-1 ring-inset',
        tones[tone],
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{t(valid ? 'parameters.editor.valid' : 'parameters.editor.invalid')}</p>
        {fault && (
          <p className="mt-1 flex flex-wrap items-center gap-2">
            {fault.found === ''
              ? t('parameters.editor.cutOff', { line: fault.line, column: fault.column })
              : t('parameters.editor.fault', {
                  line: fault.line,
                  column: fault.column,
                  found: fault.found === '\n' ? '\\n' : fault.found,
                })}
            <Button size="small" onClick={() => onGoTo(fault.offset)}>
              {t('parameters.editor.goTo')}
            </Button>
          </p>
        )}
        {problems.length > 0 && (
          <ul className="mt-1 list-disc pl-4">
            {problems.slice(0, MOST).map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>
                {t(`parameters.editor.problems.${problem.code}`, {
                  path: problem.path === '' ? t('parameters.editor.root') : problem.path,
                  detail: problem.detail,
                })}
              </li>
            ))}
            {problems.length > MOST && (
              <li>{t('parameters.editor.more', { count: problems.length - MOST })}</li>
            )}
          </ul>
        )}
      </div>
    </div>
  );
}
