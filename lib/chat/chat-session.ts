import type { Kept } from '@/lib/probabilities/kept-at';
import type { ChatChunk } from '@/lib/wire/chat-chunk';
import type { WireErrorData } from '@/lib/wire/wire-error';
import { continued, emptyCompletion, hasText, type Completion } from './completion';
import { foldChunk } from './fold-chunk';
import {
  withMessageEdited,
  withoutMessage,
  withToolResult,
  withVersion,
  withVersionShown,
} from './edit-transcript';
import { emptyHistory, recorded, type Change, type History } from './history';
import type { Outcome, Transcript, Version } from './message';
import type { Setup } from './setup';
import { redone, undone } from './undo';

/** An answer on its way. It joins the transcript when it ends, however it ends. */
export type Running = {
  /** The assistant message that it will be, or that it will be a new version of. */
  messageId: string;
  version: Version;
  /** Characters that the content began with, of the answer that this one branched off. */
  keptLength?: number;
};

/** A call of which nothing arrived; what was asked stays in the transcript. */
export type Failure = {
  messageId: string;
  error: WireErrorData;
  /** What the answer was to go on with, to be asked for again. */
  kept?: Kept;
  at: number;
};

export type ChatSession = {
  setup: Setup;
  transcript: Transcript;
  /** What stands in the message box. */
  input: string;
  running: Running | null;
  failure: Failure | null;
  history: History;
};

/** Every change that the playground can undergo. Ids and times come with the events: the reducer has no clock. */
export type ChatEvent =
  | { type: 'setup-changed'; setup: Setup; field: string; at: number }
  | { type: 'input-changed'; input: string }
  | { type: 'message-sent'; id: string; content: string }
  | { type: 'message-edited'; id: string; content: string; at: number }
  /** The question is put differently: everything after it goes. */
  | { type: 'question-reworded'; id: string; content: string; at: number }
  | { type: 'message-deleted'; id: string; at: number }
  | { type: 'transcript-cleared'; at: number }
  | { type: 'tool-result-given'; id: string; toolCallId: string; name: string; content: string; at: number }
  | { type: 'version-shown'; id: string; index: number }
  | {
      type: 'call-started';
      messageId: string;
      call: Pick<Version, 'deployment' | 'fingerprint' | 'logprobs' | 'estimatedPromptTokens'>;
      /** What the answer begins with when it branches off another one; the server sends what follows. */
      kept?: Kept;
      at: number;
    }
  | { type: 'call-accepted'; requestId?: string; emulated: boolean }
  /** What the page counted for the request, which may take longer than sending it. */
  | { type: 'prompt-estimated'; tokens: number }
  | { type: 'chunks-received'; chunks: readonly ChatChunk[]; at: number }
  | { type: 'completion-received'; completion: Completion; at: number }
  | { type: 'completion-ended'; outcome: Outcome; error?: WireErrorData; at: number }
  | { type: 'call-failed'; error: WireErrorData; at: number }
  | { type: 'failure-dismissed' }
  /** Takes back the newest change, or the one that is named. */
  | { type: 'undone'; change?: Change }
  | { type: 'redone' };

/** A session in which nothing was said yet. */
export function newSession(setup: Setup): ChatSession {
  return { setup, transcript: [], input: '', running: null, failure: null, history: emptyHistory };
}

/** The session after an event. Pure; an event that does not fit (a chunk when nothing runs) changes nothing. */
export function chatSession(session: ChatSession, event: ChatEvent): ChatSession {
  switch (event.type) {
    case 'setup-changed': {
      const { setup, field, at } = event;
      if (setup === session.setup) return session;
      const change = { kind: 'setup', field, before: session.setup, after: setup, at } as const;
      return { ...session, setup, history: recorded(session.history, change) };
    }
    case 'input-changed':
      return { ...session, input: event.input };
    case 'message-sent': {
      const message = { role: 'user', id: event.id, content: event.content } as const;
      return { ...session, transcript: [...session.transcript, message], input: '', failure: null };
    }
    case 'message-edited':
      return withTranscript(
        session,
        withMessageEdited(session.transcript, event.id, event.content),
        event.at,
      );
    case 'question-reworded': {
      const asked = session.transcript.slice(
        0,
        session.transcript.findIndex(({ id }) => id === event.id) + 1,
      );
      const reworded = withMessageEdited(asked, event.id, event.content);
      return asked.length === 0 ? session : withTranscript(session, reworded, event.at, true);
    }
    case 'message-deleted':
      return withTranscript(session, withoutMessage(session.transcript, event.id), event.at);
    case 'transcript-cleared':
      return withTranscript(session, [], event.at);
    case 'tool-result-given': {
      const { id, toolCallId, name, content, at } = event;
      return withTranscript(
        session,
        withToolResult(session.transcript, { role: 'tool', id, toolCallId, name, content }),
        at,
      );
    }
    case 'version-shown':
      return { ...session, transcript: withVersionShown(session.transcript, event.id, event.index) };
    case 'call-started': {
      const { messageId, kept } = event;
      const version: Version = {
        ...event.call,
        completion: kept
          ? { ...emptyCompletion, content: kept.text, logprobs: kept.tokens }
          : emptyCompletion,
        outcome: 'interrupted',
        emulated: false,
        startedAt: event.at,
        firstTokenAt: null,
        endedAt: event.at,
      };
      const running = { messageId, version, ...(kept && { keptLength: kept.text.length }) };
      return { ...session, running, failure: null };
    }
    case 'call-accepted': {
      const { requestId, emulated } = event;
      return withRunning(session, (version) => ({
        ...version,
        emulated,
        ...(requestId !== undefined && { requestId }),
      }));
    }
    case 'prompt-estimated':
      return withRunning(session, (version) => ({ ...version, estimatedPromptTokens: event.tokens }));
    case 'chunks-received':
      return withArrived(session, (before) => event.chunks.reduce(foldChunk, before), event.at);
    case 'completion-received':
      return withArrived(session, (before) => continued(before, event.completion), event.at);
    case 'completion-ended':
      return ended(session, event.outcome, event.at, event.error);
    case 'call-failed':
      return failed(session, event.error, event.at);
    case 'failure-dismissed':
      return { ...session, failure: null };
    case 'undone':
      return undone(session, event.change);
    case 'redone':
      return redone(session);
  }
}

/** Whether anything arrived of an answer that is on its way. What was kept of another one did not. */
export function hasArrived({ version, keptLength = 0 }: Running): boolean {
  const { completion } = version;
  return hasText({ ...completion, content: completion.content.slice(keptLength) });
}

function withArrived(
  session: ChatSession,
  grow: (completion: Completion) => Completion,
  at: number,
): ChatSession {
  const { running } = session;
  if (!running) return session;
  const version = { ...running.version, completion: grow(running.version.completion), endedAt: at };
  const firstTokenAt = version.firstTokenAt ?? (hasArrived({ ...running, version }) ? at : null);
  return { ...session, running: { ...running, version: { ...version, firstTokenAt } } };
}

function withRunning(session: ChatSession, change: (version: Version) => Version): ChatSession {
  const { running } = session;
  return running ? { ...session, running: { ...running, version: change(running.version) } } : session;
}

function ended(session: ChatSession, outcome: Outcome, at: number, error?: WireErrorData): ChatSession {
  if (!session.running) return session;
  const { messageId, version } = session.running;
  const last: Version = { ...version, outcome, endedAt: at, ...(error && { error }) };
  return { ...session, running: null, transcript: withVersion(session.transcript, messageId, last) };
}

/** With something written, a failure is an interrupted answer; without, the question waits to be asked again. */
function failed(session: ChatSession, error: WireErrorData, at: number): ChatSession {
  const { running } = session;
  if (!running) return session;
  if (hasArrived(running)) return ended(session, 'interrupted', at, error);
  const { content, logprobs } = running.version.completion;
  const kept = running.keptLength !== undefined && { kept: { text: content, tokens: logprobs } };
  return { ...session, running: null, failure: { messageId: running.messageId, error, ...kept, at } };
}

function withTranscript(
  session: ChatSession,
  transcript: Transcript,
  at: number,
  whole = false,
): ChatSession {
  const { transcript: before } = session;
  const change = { kind: 'transcript', before, after: transcript, at, ...(whole && { whole }) } as const;
  return { ...session, transcript, failure: null, history: recorded(session.history, change) };
}
