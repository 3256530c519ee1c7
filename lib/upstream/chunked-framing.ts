const CR = 13;
const LF = 10;
const SEMICOLON = 59;

const mostSizeDigits = 8;
const mostLineBytes = 16 * 1024;

/** Where the next byte stands in the chunked coding of RFC 9112 section 7.1. */
type Place = 'size' | 'size-end' | 'extension' | 'data' | 'after-data' | 'trailer' | 'end';

/**
 * Follows the chunked coding of one body over any cuts of its bytes, without copying any. After `read`, `payloads` holds
 * the ranges of the body's own bytes; `whole` says that the bytes up to `wholeEnd` were complete chunks without
 * extensions, which may be sent on as they are. Strict: what is not chunked coding is an error, never a guess.
 */
export class ChunkedFraming {
  /** Pairs of start and end, the first `payloadEnds` numbers of it; valid until the next `read`. */
  readonly payloads: number[] = [];
  payloadEnds = 0;
  whole = false;
  wholeEnd = 0;
  #place: Place = 'size';
  #size = 0;
  #digits = 0;
  #lineBytes = 0;

  get ended(): boolean {
    return this.#place === 'end';
  }

  /**
   * Reads on, and gives back how many bytes it took: all of them, unless the body ends among them.
   * @throws Error when the bytes are no chunked coding
   */
  read(bytes: Uint8Array, length: number): number {
    this.payloadEnds = 0;
    this.wholeEnd = 0;
    this.whole = this.#place === 'size' && this.#digits === 0;
    let at = 0;
    while (at < length && this.#place !== 'end') {
      if (this.#place === 'data') {
        const end = Math.min(length, at + this.#size);
        this.payloads[this.payloadEnds++] = at;
        this.payloads[this.payloadEnds++] = end;
        this.#size -= end - at;
        at = end;
        if (this.#size === 0) this.#begin('after-data');
        continue;
      }
      this.#readByte(bytes[at] ?? 0);
      at += 1;
      if (this.#place === 'size' && this.#digits === 0) this.wholeEnd = at;
    }
    if (this.#place !== 'end' && this.wholeEnd !== length) this.whole = false;
    return at;
  }

  #readByte(byte: number): void {
    this.#lineBytes += 1;
    if (this.#lineBytes > mostLineBytes) throw framingError('a line without end');
    switch (this.#place) {
      case 'size':
        return this.#readSize(byte);
      case 'size-end':
        if (byte !== LF) throw framingError('a size line that does not end');
        return this.#endSizeLine();
      case 'extension':
        this.whole = false;
        if (byte === LF) this.#endSizeLine();
        return;
      case 'after-data':
        if (byte === CR && this.#lineBytes === 1) return;
        if (byte !== LF || this.#lineBytes !== 2) throw framingError('a chunk longer than its size');
        return this.#begin('size');
      default:
        // A line of its own ends the body; fields before it are dropped (RFC 9110 section 6.5.1 allows it).
        if (byte === CR) return;
        if (byte !== LF) this.#digits += 1;
        else if (this.#digits === 0) this.#place = 'end';
        else this.#digits = 0;
    }
  }

  #readSize(byte: number): void {
    const digit = hexDigit(byte);
    if (digit >= 0) {
      this.#digits += 1;
      if (this.#digits > mostSizeDigits) throw framingError('a chunk too big');
      this.#size = this.#size * 16 + digit;
      return;
    }
    if (this.#digits === 0) throw framingError('a chunk without a size');
    if (byte === CR) {
      this.#place = 'size-end';
      return;
    }
    if (byte !== SEMICOLON && byte !== 32 && byte !== 9) throw framingError('a size that is no number');
    this.#place = 'extension';
  }

  #endSizeLine(): void {
    if (this.#size > 0) this.#place = 'data';
    else this.#begin('trailer');
  }

  #begin(place: Place): void {
    this.#place = place;
    this.#size = 0;
    this.#digits = 0;
    this.#lineBytes = 0;
  }
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function framingError(what: string): Error {
  return Object.assign(new Error(`The server sent ${what}.`), { code: 'HPE_INVALID_CHUNK_SIZE' });
}
