import net from 'node:net';
import { Duplex } from 'node:stream';
import tls from 'node:tls';

/** Reads of all connections land here, one after the other; what is kept of them is copied out at once. */
const readBuffer = Buffer.allocUnsafeSlow(64 * 1024);
const LF = 10;

/** Gets the bytes of a body as they are read; `bytes` is only valid during the call. False pauses the connection. */
export type BodyReader = (bytes: Buffer, length: number) => boolean;

/**
 * A connection that Node's HTTP client uses like any other, until the headers of a response are through: then a
 * `BodyReader` may take the body's bytes straight from the socket, past the client's parser and its streams, which cost
 * more than all else in moving a chunk. Given back after the body, it serves the next call.
 */
export class UpstreamSocket extends Duplex {
  readonly #socket: net.Socket;
  #reader: BodyReader | undefined;
  #awaitsHead = false;
  #feedsHead = false;

  constructor(options: net.TcpNetConnectOpts & tls.ConnectionOptions, secure: boolean) {
    super({ decodeStrings: false, highWaterMark: 64 * 1024 });
    // tls.connect takes `onread` as net.connect does, which its type does not say.
    const connect = {
      ...options,
      onread: { buffer: readBuffer, callback: (length: number) => this.#read(length) },
    };
    this.#socket = secure ? tls.connect(connect) : net.connect(connect);
    this.#socket.setNoDelay(true);
    for (const event of ['connect', 'timeout'] as const) this.#socket.on(event, () => this.emit(event));
    this.#socket.on('error', (error) => this.destroy(error));
    this.#socket.on('end', () => this.push(null));
    this.#socket.on('close', () => this.destroy());
  }

  /** The headers are through, and the client reads the body itself. */
  leaveBody(): void {
    this.#awaitsHead = false;
  }

  /**
   * From now on `reader` gets what follows the headers. Only while the headers' last line is being read, which is when
   * the client's `response` event comes: later, bytes of the body may have gone to the parser. Undefined then.
   */
  takeBody(reader: BodyReader): UpstreamSocket | undefined {
    this.#awaitsHead = false;
    if (!this.#feedsHead || this.#reader) return undefined;
    this.#reader = reader;
    return this;
  }

  /** The body is over: the client learns it by the shortest chunked body there is, and keeps the connection. */
  giveBack(): void {
    this.#reader = undefined;
    this.push('0\r\n\r\n', 'latin1');
  }

  /** Reading goes on after a reader returned false. */
  resumeBody(): void {
    this.#socket.resume();
  }

  #read(length: number): boolean {
    if (this.#reader) return this.#reader(readBuffer, length);
    if (!this.#awaitsHead) {
      this.push(Buffer.from(readBuffer.subarray(0, length)));
      return this.readableLength < this.readableHighWaterMark;
    }
    let at = 0;
    // Line by line, so that a body that begins in the same read can still be taken: the client's parser says by its
    // `response` event which line was the headers' last.
    this.#feedsHead = true;
    while (at < length && this.#isReadingHead()) {
      const lineEnd = readBuffer.indexOf(LF, at);
      const end = lineEnd < 0 || lineEnd >= length ? length : lineEnd + 1;
      this.push(Buffer.from(readBuffer.subarray(at, end)));
      at = end;
    }
    this.#feedsHead = false;
    const rest = Buffer.from(readBuffer.subarray(at, length));
    return rest.length === 0 || this.#pass(rest);
  }

  /** What comes behind the headers goes where `takeBody` or `leaveBody` said while they were read. */
  #pass(bytes: Buffer): boolean {
    if (this.#reader) return this.#reader(bytes, bytes.length);
    this.push(bytes);
    return this.readableLength < this.readableHighWaterMark;
  }

  /** `push` reaches the client, which may call `takeBody` or `leaveBody`. */
  #isReadingHead(): boolean {
    return this.#awaitsHead;
  }

  override _read(): void {
    if (!this.#reader) this.#socket.resume();
  }

  override _write(
    chunk: Buffer | string,
    encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.#awaitsHead = true;
    this.#socket.write(chunk, encoding, done);
  }

  override _writev(
    chunks: { chunk: Buffer | string; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ): void {
    this.#awaitsHead = true;
    this.#socket.cork();
    const last = chunks.length - 1;
    for (const [index, { chunk, encoding }] of chunks.entries()) {
      if (index === last) this.#socket.write(chunk, encoding, done);
      else this.#socket.write(chunk, encoding);
    }
    this.#socket.uncork();
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  // What the client and its agent ask of a socket besides.

  get connecting(): boolean {
    return this.#socket.connecting;
  }

  get bytesRead(): number {
    return this.#socket.bytesRead;
  }

  get timeout(): number | undefined {
    return this.#socket.timeout;
  }

  setTimeout(ms: number, listener?: () => void): this {
    this.#socket.setTimeout(ms);
    // As net.Socket does it: zero takes the listener off.
    if (listener && ms === 0) this.off('timeout', listener);
    else if (listener) this.once('timeout', listener);
    return this;
  }

  setKeepAlive(on?: boolean, delayMs?: number): this {
    this.#socket.setKeepAlive(on, delayMs);
    return this;
  }

  setNoDelay(on?: boolean): this {
    this.#socket.setNoDelay(on);
    return this;
  }

  ref(): this {
    this.#socket.ref();
    return this;
  }

  unref(): this {
    this.#socket.unref();
    return this;
  }
}
