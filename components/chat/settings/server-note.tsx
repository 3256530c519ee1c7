'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { useChat } from '../store/chat-provider';

/** A problem beside what it is about: what is given, or what the last call's error said of a field of the request. */
export function ServerNote({ param, children }: { param?: string; children?: ReactNode }) {
  const { t } = useMessages();
  const error = useChat(({ failure }) => failure?.error);
  const named = param !== undefined && error?.param?.split(/[.[]/, 1)[0] === param;
  const text = named ? t('parameters.refusedByServer', { message: error.message }) : children;
  if (text === undefined) return null;
  return (
    <p role="alert" className="flex gap-1.5 text-xs leading-relaxed font-medium text-danger-text">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{text}</span>
    </p>
  );
}
