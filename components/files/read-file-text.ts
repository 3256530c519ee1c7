/** Bytes of the largest file that is read; who takes the text has a limit of its own, in characters. */
const LARGEST = 20_000_000;

export type FileText =
  { ok: true; text: string } | { ok: false; reason: 'too-large' | 'not-text' | 'unreadable' };

/** The text of a file: UTF-8, or UTF-16 with its byte order mark. A file that is too large is not read at all. */
export async function readFileText(file: File): Promise<FileText> {
  if (file.size > LARGEST) return { ok: false, reason: 'too-large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, deleted or forbidden since it was chosen, or a folder.
    return { ok: false, reason: 'unreadable' };
  }
  try {
    return { ok: true, text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, reason: 'not-text' };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
