/** A fenced block of code: its first word after the fence, and what stands inside; `to` is exclusive. */
export type Fence = { language: string; from: number; to: number };

const OPENING = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w+#.-]*)[^\n`]*$/;

/** The fenced blocks of a text in their order. One that is not closed goes on to the end, as a cut-off answer does. */
export function findFences(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: { mark: string; fence: Fence } | null = null;
  for (let at = 0; at <= text.length;) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const line = text.slice(at, end).replace(/\r$/, '');
    if (open) {
      const closing = line.trim();
      if (closing.length >= open.mark.length && closing === open.mark.charAt(0).repeat(closing.length)) {
        fences.push({ ...open.fence, to: at });
        open = null;
      }
    } else {
      const [, mark, language = ''] = OPENING.exec(line) ?? [];
      if (mark !== undefined) {
        const from = Math.min(text.length, end + 1);
        open = { mark, fence: { language: language.toLowerCase(), from, to: text.length } };
      }
    }
    at = end + 1;
  }
  return open ? [...fences, open.fence] : fences;
}
