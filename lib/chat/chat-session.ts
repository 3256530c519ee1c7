import type { ChatChunk } from '@/lib/wire/chat-chunk';
import type { WireErrorData } from '@/lib/wire/wire-error';
import { emptyCompletion, hasText, type Completion } from './completion';
import { foldChunk } from './fold-chunk';
import { emptyHistory, recorded, stepped, type History } from './history';
import type { AssistantMessage, Outcome, Transcript, Version } from './message';
import type { Setup } from './setup';

/** An answer on its way. It joins the transcript when it ends, however it ends. */
export type Running = {
  /** The assistant message that it will be, or that it will be a new version of. */
  messageId: string;
  version: Version;
};

/** A call of which nothing arrived; what was asked stays in the transcript. */
export type Failure = { messageId: string; error: WireErrorData; at: number };

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
  | { type: 'message-deleted'; id: string; at: number }
  /** Everything after the message goes, for a question that is asked again differently. */
  | { type: 'transcript-cut'; afterId: string; at: number }
  | { type: 'transcript-cleared'; at: number }
  | { type: 'tool-result-given'; id: string; toolCallId: string; name: string; content: string; at: number }
  | { type: 'version-shown'; id: string; index: number }
  | {
      type: 'call-started';
      messageId: string;
      call: Pick<Version, 'deployment' | 'fingerprint' | 'estimatedPromptTokens'>;
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
  | { type: 'undone' }
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
        session.transcript.map((message) => edited(message, event)),
        event.at,
      );
    case 'message-deleted':
      return withTranscript(session, withoutMessage(session.transcript, event.id), event.at);
    case 'transcript-cut': {
      const index = session.transcript.findIndex(({ id }) => id === event.afterId);
      return index < 0 ? session : withTranscript(session, session.transcript.slice(0, index + 1), event.at);
    }
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
      return {
        ...session,
        transcript: session.transcript.map((message) =>
          message.id === event.id && message.role === 'assistant' && event.index in message.versions
            ? { ...message, shown: event.index }
            : message,
        ),
      };
    case 'call-started': {
      const version: Version = {
        ...event.call,
        completion: emptyCompletion,
        outcome: 'interrupted',
        emulated: false,
        startedAt: event.at,
        firstTokenAt: null,
        endedAt: event.at,
      };
      return { ...session, running: { messageId: event.messageId, version }, failure: null };
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
      return withRunning(session, (version) =>
        arrived(version, event.chunks.reduce(foldChunk, version.completion), event.at),
      );
    case 'completion-received':
      return withRunning(session, (version) => arrived(version, event.completion, event.at));
    case 'completion-ended':
      return ended(session, event.outcome, event.at, event.error);
    case 'call-failed':
      return failed(session, event.error, event.at);
    case 'failure-dismissed':
      return { ...session, failure: null };
    case 'undone':
      return undone(session);
    case 'redone':
      return redone(session);
  }
}

function arrived(version: Version, completion: Completion, at: number): Version {
  const firstTokenAt = version.firstTokenAt ?? (hasText(completion) ? at : null);
  return { ...version, completion, firstTokenAt, endedAt: at };
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
  if (!session.running) return session;
  if (hasText(session.running.version.completion)) return ended(session, 'interrupted', at, error);
  return { ...session, running: null, failure: { messageId: session.running.messageId, error, at } };
}

function withVersion(transcript: Transcript, messageId: string, version: Version): Transcript {
  const index = transcript.findIndex(({ id }) => id === messageId);
  const known = transcript[index];
  if (known?.role !== 'assistant') {
    return [...transcript, { role: 'assistant', id: messageId, versions: [version], shown: 0 }];
  }
  const versions = [...known.versions, version];
  return transcript.with(index, { ...known, versions, shown: versions.length - 1 });
}

function edited(
  message: Transcript[number],
  { id, content }: { id: string; content: string },
): Transcript[number] {
  if (message.id !== id) return message;
  if (message.role !== 'assistant') return { ...message, content };
  return editedAnswer(message, content);
}

function editedAnswer(message: AssistantMessage, content: string): AssistantMessage {
  const version = message.versions[message.shown];
  if (!version) return message;
  const changed = { ...version, completion: { ...version.completion, content } };
  return { ...message, versions: message.versions.with(message.shown, changed) };
}

/** A message goes with the results of its own tool calls, which mean nothing without it. */
function withoutMessage(transcript: Transcript, id: string): Transcript {
  const gone = transcript.find((message) => message.id === id);
  const calls = new Set(
    gone?.role === 'assistant'
      ? gone.versions.flatMap(({ completion }) => completion.toolCalls.map((call) => call.id))
      : [],
  );
  return transcript.filter(
    (message) => message.id !== id && !(message.role === 'tool' && calls.has(message.toolCallId)),
  );
}

function withToolResult(
  transcript: Transcript,
  result: Extract<Transcript[number], { role: 'tool' }>,
): Transcript {
  const index = transcript.findIndex(
    ({ role, ...rest }) => role === 'tool' && 'toolCallId' in rest && rest.toolCallId === result.toolCallId,
  );
  return index < 0 ? [...transcript, result] : transcript.with(index, result);
}

function withTranscript(session: ChatSession, transcript: Transcript, at: number): ChatSession {
  const change = { kind: 'transcript', before: session.transcript, after: transcript, at } as const;
  return { ...session, transcript, failure: null, history: recorded(session.history, change) };
}

function undone(session: ChatSession): ChatSession {
  const change = session.history.past.at(-1);
  if (!change) return session;
  const history = { past: session.history.past.slice(0, -1), future: [...session.history.future, change] };
  if (change.kind === 'setup') return { ...session, setup: change.before, history };
  return {
    ...session,
    transcript: stepped(session.transcript, change.after, change.before),
    failure: null,
    history,
  };
}

function redone(session: ChatSession): ChatSession {
  const change = session.history.future.at(-1);
  if (!change) return session;
  const history = { past: [...session.history.past, change], future: session.history.future.slice(0, -1) };
  if (change.kind === 'setup') return { ...session, setup: change.after, history };
  return {
    ...session,
    transcript: stepped(session.transcript, change.before, change.after),
    failure: null,
    history,
  };
}
