'use client';

import { CircleAlert, TriangleAlert, X } from 'lucide-react';
import { tones } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import type { ImportNotice as Notice } from './use-setup-file';

const MOST_LINES = 12;

/** What is told of the last import; it stays until it is read. */
export function ImportNotice({ notice, onDismiss }: { notice: Notice | null; onDismiss: () => void }) {
  const { t } = useMessages();
  const Icon = notice?.tone === 'danger' ? CircleAlert : TriangleAlert;
  const more = (notice?.lines.length ?? 0) - MOST_LINES;
  return (
    <div role={notice?.tone === 'danger' ? 'alert' : 'status'} className={notice ? undefined : 'sr-only'}>
      {notice && (
        <div
          className={classNames(
            'flex gap-2.5 rounded-card py-2 pr-1.5 pl-3 text-[0.8125rem] ring-1 ring-inset',
            tones[notice.tone],
          )}
        >
          <Icon aria-hidden className="mt-1 size-4 shrink-0" />
          <div className="min-w-0 flex-1 py-0.5 leading-relaxed">
            <p className="font-semibold">{notice.title}</p>
            <ul className={notice.lines.length > 1 ? 'mt-1 list-disc pl-4' : undefined}>
              {notice.lines.slice(0, MOST_LINES).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {more > 0 && <li>{t('setup.file.more', { count: more })}</li>}
            </ul>
          </div>
          <IconButton
            size="small"
            icon={X}
            label={t('ui.dismiss')}
            onClick={onDismiss}
            className="text-current"
          />
        </div>
      )}
    </div>
  );
}
