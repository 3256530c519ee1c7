import type { WireRequest } from '@/lib/wire/wire-request';

/** What a program that makes the call is called, before the language's own ending. */
export const programName: Record<WireRequest['operation'], string> = {
  'chat/completions': 'chat',
  completions: 'completion',
};
