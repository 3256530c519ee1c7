import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { ChunkedFraming } from './chunked-framing';
import { UpstreamSocket } from './upstream-socket';

/** Gets a body that comes straight from its connection. */
export type DirectReader = {
  /** `bytes` is only valid during the call, and `framing` says what in it is payload. False pauses. */
  read: (bytes: Buffer, framing: ChunkedFraming) => boolean;
  end: () => void;
  /** The body broke off. */
  fail: (error: Error) => void;
};

/** A chunked body that nobody has begun to read. What arrives meanwhile waits, and the connection with it. */
export class DirectBody {
  readonly #message: IncomingMessage;
  readonly #framing = new ChunkedFraming();
  readonly #socket: UpstreamSocket | undefined;
  #waiting: Buffer | undefined;
  #reader: DirectReader | undefined;

  /** Takes the body from the connection of a response, if it can be taken: chunked, unencoded, nothing parsed yet. */
  static take(message: IncomingMessage): DirectBody | undefined {
    const socket: unknown = message.socket;
    if (!(socket instanceof UpstreamSocket)) return undefined;
    const plain = (message.headers['content-encoding'] ?? 'identity') === 'identity';
    const chunked = message.headers['transfer-encoding']?.toLowerCase() === 'chunked';
    // Other answers that succeed may have no body, whatever their headers say (RFC 9112 section 6.3).
    const body = plain && chunked && message.statusCode === 200 ? new DirectBody(message, socket) : undefined;
    if (body && body.#socket) return body;
    socket.leaveBody();
    return undefined;
  }

  private constructor(message: IncomingMessage, socket: UpstreamSocket) {
    this.#message = message;
    this.#socket = socket.takeBody((bytes, length) => {
      if (this.#reader) return this.#read(bytes.length === length ? bytes : bytes.subarray(0, length));
      this.#waiting = Buffer.from(bytes.subarray(0, length));
      return false;
    });
    if (this.#socket) message.resume();
  }

  /** Starts the flow to its only reader. */
  start(reader: DirectReader): void {
    this.#reader = reader;
    this.#message.once('close', () => {
      if (!this.#framing.ended)
        reader.fail(this.#message.errored ?? new Error('The server closed the connection.'));
    });
    if (this.#message.destroyed && !this.#framing.ended) {
      return reader.fail(this.#message.errored ?? new Error('The server closed the connection.'));
    }
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (!waiting || this.#read(waiting)) this.#socket?.resumeBody();
  }

  resume(): void {
    if (!this.#framing.ended) this.#socket?.resumeBody();
  }

  destroy(error?: Error): void {
    if (!this.#framing.ended) this.#message.destroy(error);
  }

  #read(bytes: Buffer): boolean {
    const reader = this.#reader;
    if (!reader) return false;
    let taken: number;
    try {
      taken = this.#framing.read(bytes, bytes.length);
    } catch (error) {
      this.#message.destroy(error instanceof Error ? error : undefined);
      return false;
    }
    const goOn = this.#framing.payloadEnds === 0 || reader.read(bytes, this.#framing);
    if (!this.#framing.ended) return goOn;
    reader.end();
    // What follows was not asked for, so the connection cannot be trusted with another call.
    if (taken < bytes.length) this.#message.destroy();
    else this.#socket?.giveBack();
    return true;
  }
}

/** The same body as an ordinary stream, for readers that are not in a hurry. */
export function readableOf(body: DirectBody): Readable {
  const readable: Readable = new Readable({
    read: () => body.resume(),
    destroy(error, done) {
      body.destroy();
      done(error);
    },
  });
  body.start({
    read(bytes, { payloads, payloadEnds }) {
      let wantsMore = true;
      for (let index = 0; index < payloadEnds; index += 2) {
        wantsMore = readable.push(Buffer.from(bytes.subarray(payloads[index], payloads[index + 1])));
      }
      return wantsMore;
    },
    end: () => readable.push(null),
    fail: (error) => readable.destroy(error),
  });
  return readable;
}
