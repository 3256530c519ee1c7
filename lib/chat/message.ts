import type { WireErrorData } from '@/lib/wire/wire-error';
import type { Completion } from './completion';

/**
 * How an answer ended: `complete` only when the server gave a finish reason or `[DONE]`; `stopped` by the user;
 * `interrupted` when the connection, the server or the page broke off.
 */
export type Outcome = 'complete' | 'stopped' | 'interrupted';

/** One answer of the model, with what is worth knowing of the call that made it. */
export type Version = {
  completion: Completion;
  outcome: Outcome;
  error?: WireErrorData;
  deployment: string;
  /** Of the setup that was asked with; see setupFingerprint. */
  fingerprint: string;
  requestId?: string;
  /** The answer was made by the embedded emulator. */
  emulated: boolean;
  /** Log-probabilities were asked for. */
  logprobs?: boolean;
  /** Prompt tokens as the page counted them before the call. */
  estimatedPromptTokens: number | null;
  /** Milliseconds since the epoch. */
  startedAt: number;
  firstTokenAt: number | null;
  endedAt: number;
};

export type UserMessage = { role: 'user'; id: string; content: string };
export type ToolMessage = { role: 'tool'; id: string; toolCallId: string; name: string; content: string };
/** The answer is one of several versions when it was asked for again; `shown` is the index of the one that counts. */
export type AssistantMessage = { role: 'assistant'; id: string; versions: readonly Version[]; shown: number };

export type Message = UserMessage | AssistantMessage | ToolMessage;

/** The only record of a conversation. */
export type Transcript = readonly Message[];

/** The version of an answer that is read and that goes with the next request. */
export function shownVersion(message: AssistantMessage): Version {
  const version = message.versions[message.shown] ?? message.versions.at(-1);
  if (!version) throw new Error(`Assistant message ${message.id} has no version.`);
  return version;
}
