/** A stretch of a text as it is drawn. `mark` stands for something that cannot be seen itself. */
export type VisibleStretch = { shown: string; mark: boolean };

const signs: Readonly<Record<string, string>> = { ' ': '␣', '\t': '⇥', '\n': '↵', '\r': '␍' };

/** What leaves no trace of ink: controls, spaces, joiners, direction marks, variation selectors, the byte order mark. */
const UNSEEN = /[\p{C}\p{Z}\u034f\u115f\u1160\u3164\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** Joiners and selectors inside an emoji are at work, and seen by that. */
const EMOJI = /\p{Extended_Pictographic}/u;
const AT_WORK = /[\u200d\ufe00-\ufe0f]/;
/** A character of somebody's own font. */
const PRIVATE = /\p{Co}/u;

/** What most tokens are. */
const WORD = /^ ?[\x21-\x7e가-힣]+$/;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Splits a text into what can be seen and marks for what cannot: `␣` for a space, `\u{200b}` for what has no sign.
 * @param spaces which spaces are marked: all, as in a token, or only those at the ends of a text that is read
 */
export function visibleStretches(text: string, spaces: 'all' | 'ends' = 'all'): VisibleStretch[] {
  if (WORD.test(text)) {
    const word = { shown: text.trimStart(), mark: false };
    return text.startsWith(' ') ? [{ shown: '␣', mark: true }, word] : [word];
  }
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const emoji = EMOJI.test(text);
  const isUnseen = (character: string, at: number) => {
    if (character === ' ' && spaces === 'ends') return at < start || at >= end;
    return UNSEEN.test(character) && !PRIVATE.test(character) && !(emoji && AT_WORK.test(character));
  };
  const stretches: VisibleStretch[] = [];
  let at = 0;
  for (const character of text) {
    const mark = isUnseen(character, at);
    const shown = mark ? (signs[character] ?? escaped(character)) : character;
    const last = stretches.at(-1);
    if (last?.mark === mark) last.shown += shown;
    else stretches.push({ shown, mark });
    at += character.length;
  }
  return stretches;
}

/** `visibleStretches` as one text. */
export function visibleText(text: string, spaces?: 'all' | 'ends'): string {
  return visibleStretches(text, spaces)
    .map(({ shown }) => shown)
    .join('');
}

/** A token's bytes so that each of them can be seen: those that are no whole characters one by one, such as `\xec\x95`. */
export function visibleBytes(bytes: Uint8Array): string {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    return Array.from(bytes, visibleByte).join('');
  }
  return visibleText(text);
}

/** Bytes as hexadecimal numbers, `20 61`. */
export function hexBytes(bytes: Uint8Array): string {
  return Array.from(bytes, hex).join(' ');
}

function visibleByte(byte: number): string {
  if (byte === 0x20) return '␣';
  return byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hex(byte)}`;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
