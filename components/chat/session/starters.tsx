'use client';

import { createContext, use, useCallback } from 'react';
import type { Setup } from '@/lib/chat/setup';
import type { Template } from '@/lib/chat/template';

/** The templates of the studio, for whoever needs to know which one a setup came from. */
export const TemplatesContext = createContext<readonly Template[]>([]);

const MOST = 4;

/** First messages that fit a setup: those of its template, else the questions of its own examples. */
export function useStarters(): (setup: Setup) => readonly string[] {
  const templates = use(TemplatesContext);
  return useCallback(
    (setup) => {
      const own = templates.find(({ setup: { systemMessage } }) => systemMessage === setup.systemMessage);
      const starters = own?.starters ?? setup.fewShotExamples.map(({ user }) => user);
      return [...new Set(starters)].filter((text) => text !== '' && text.length < 300).slice(0, MOST);
    },
    [templates],
  );
}
