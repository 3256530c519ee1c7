'use client';

import { ExternalLink, ImageOff } from 'lucide-react';
import { useMessages } from '@/components/ui/messages-provider';
import { safeLink } from './safe-link';

/** Stands for an image that a model wrote. It is never fetched by itself: an address can carry away what was said. */
export function ImageCard({ href, alt }: { href: string; alt: string }) {
  const { t } = useMessages();
  const url = safeLink(href);
  const from = url?.host ? t('chat.markdown.imageFrom', { host: url.host }) : t('chat.markdown.image');
  return (
    <span className="my-1 inline-flex max-w-full items-center gap-2 rounded-control border border-line bg-sunken px-2.5 py-1.5 align-middle text-[0.8125rem] text-ink-muted">
      <ImageOff aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0">
        {alt === '' ? from : `${alt} · ${from}`}
        {!url && <span className="block font-mono text-xs break-all">{href.slice(0, 120)}</span>}
      </span>
      {url && url.protocol !== 'mailto:' && (
        <a href={url.href} target="_blank" rel="noopener noreferrer nofollow" className="inline-flex gap-1">
          {t('chat.markdown.open')}
          <ExternalLink aria-hidden className="mt-0.5 size-3.5" />
        </a>
      )}
    </span>
  );
}
