import { chatParameters, type ChatParameterValues } from '@/lib/parameters/parameters';
import type { ResponseFormat, Tool } from '@/lib/wire/chat-request';
import type { JsonObject } from '@/lib/wire/json';

export type FewShotExample = { id: string; user: string; assistant: string };

/** How an assistant behaves: everything that is sent with each request but the conversation itself. */
export type Setup = {
  deployment: string;
  systemMessage: string;
  fewShotExamples: readonly FewShotExample[];
  parameters: ChatParameterValues;
  /** How many messages before the user's newest one go with a request; null: all of them. */
  pastMessages: number | null;
  tools: readonly Tool[];
  /** Names of tools that are kept but not sent. */
  toolsOff?: readonly string[];
  responseFormat: ResponseFormat | null;
  /** Fields of an imported setup file that we do not know: kept, and written again on export. */
  foreign?: JsonObject;
};

/** The Studio's own default; 20 is where its slider ends. */
export const PAST_MESSAGES = { default: 10, max: 20 } as const;

/** What a new page starts with: nothing said yet, the Studio's parameters. */
export function emptySetup(deployment: string): Setup {
  return {
    deployment,
    systemMessage: '',
    fewShotExamples: [],
    parameters: chatParameters.defaults(),
    pastMessages: PAST_MESSAGES.default,
    tools: [],
    responseFormat: null,
  };
}
