'use client';

import * as z from 'zod/mini';
import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import { Spinner } from '@/components/ui/spinner';

const keptSchema = z.object({ id: z.string().check(z.regex(/^[\da-f]+$/)) });

/** Shows a page that a model wrote in a frame that reaches nothing: no network, no storage, nothing of this page. */
export function HtmlPreview({ html, onClose }: { html: string; onClose: () => void }) {
  const { t } = useMessages();
  const [shown, setShown] = useState<{ id: string } | 'failed' | null>(null);

  useEffect(() => {
    const leave = new AbortController();
    keep(html, leave.signal)
      .then(setShown)
      .catch(() => leave.signal.aborted || setShown('failed'));
    return () => leave.abort();
  }, [html]);

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('chat.markdown.previewTitle')}
      description={t('chat.markdown.previewNote')}
    >
      <div className="h-[65dvh]">
        {shown === null && <Spinner label={t('ui.loading')} />}
        {shown === 'failed' && (
          <p role="alert" className="text-sm text-danger-text">
            {t('chat.markdown.previewFailed')}
          </p>
        )}
        {shown !== null && shown !== 'failed' && (
          <iframe
            title={t('chat.markdown.previewTitle')}
            src={`/preview/${shown.id}`}
            sandbox="allow-scripts"
            referrerPolicy="no-referrer"
            className="h-full w-full rounded-card border border-line bg-white"
          />
        )}
      </div>
    </Dialog>
  );
}

async function keep(html: string, signal: AbortSignal): Promise<{ id: string }> {
  const response = await fetch('/preview', {
    method: 'POST',
    headers: { 'content-type': 'text/html' },
    body: html,
    signal,
  });
  if (!response.ok) throw new Error(`The preview was refused with ${response.status}.`);
  return z.parse(keptSchema, await response.json());
}
