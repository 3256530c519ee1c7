import { processWide } from './process-wide';

type Watched = {
  socket: { readonly bytesRead: number };
  /** Where the counters stand in milliseconds and bytes. */
  startedAt: number;
  firstByte: number;
  lastByte: number;
  lastChange: number;
  limits: { idleMs: number; totalMs: number; bodyBytes: number };
  end: (reason: string) => void;
};

const watched = processWide('call-watch', () => ({
  calls: new Set<Watched>(),
  timer: undefined as NodeJS.Timeout | undefined,
}));
const everyMs = 1_000;

/**
 * Ends bodies that stand still, last too long or grow too big. One timer looks at all of them each second, so a chunk
 * costs nothing here. Returns the function that stops watching.
 */
export function watchCall(
  socket: { readonly bytesRead: number },
  limits: { idleMs: number; totalMs: number; bodyBytes: number },
  end: (reason: string) => void,
): () => void {
  const now = Date.now();
  const call = {
    socket,
    startedAt: now,
    firstByte: socket.bytesRead,
    lastByte: socket.bytesRead,
    lastChange: now,
    limits,
    end,
  };
  watched.calls.add(call);
  watched.timer ??= setInterval(look, everyMs).unref();
  return () => {
    watched.calls.delete(call);
    if (watched.calls.size > 0) return;
    clearInterval(watched.timer);
    watched.timer = undefined;
  };
}

function look(): void {
  const now = Date.now();
  for (const call of [...watched.calls]) {
    const read = call.socket.bytesRead;
    if (read !== call.lastByte) {
      call.lastByte = read;
      call.lastChange = now;
    }
    if (read - call.firstByte > call.limits.bodyBytes) call.end('the answer is too big');
    else if (now - call.lastChange > call.limits.idleMs) call.end('the answer stood still too long');
    else if (now - call.startedAt > call.limits.totalMs) call.end('the answer took too long');
  }
}
