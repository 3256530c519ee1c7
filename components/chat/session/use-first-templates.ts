'use client';

import { useMessages } from '@/components/ui/messages-provider';
import type { Template } from '@/lib/chat/template';
import { useTemplates } from '../setup/templates-context';
import { useChat } from '../store/chat-provider';

const MOST = 4;

/** The templates to begin with: those in the reader's language, as long as the setup says nothing yet. */
export function useFirstTemplates(): readonly Template[] {
  const { locale } = useMessages();
  const templates = useTemplates();
  const empty = useChat(({ setup }) => setup.systemMessage === '' && setup.fewShotExamples.length === 0);
  return empty ? templates.filter(({ language }) => language === locale).slice(0, MOST) : [];
}
