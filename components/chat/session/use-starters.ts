'use client';

import { useMemo } from 'react';
import { useTemplates } from '../setup/templates-context';
import { useChat } from '../store/chat-provider';

const MOST = 4;
const LONGEST = 300;

/** First messages that fit the setup: those of its template, else the questions of its own examples. */
export function useStarters(): readonly string[] {
  const templates = useTemplates();
  const systemMessage = useChat(({ setup }) => setup.systemMessage);
  const examples = useChat(({ setup }) => setup.fewShotExamples);
  return useMemo(() => {
    const template = templates.find(({ setup }) => setup.systemMessage === systemMessage);
    const starters = template?.starters ?? examples.map(({ user }) => user);
    return [...new Set(starters)].filter((text) => text !== '' && text.length < LONGEST).slice(0, MOST);
  }, [templates, systemMessage, examples]);
}
