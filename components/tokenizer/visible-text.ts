/** A stretch of a text as it is drawn. `mark` stands for something that cannot be seen itself. */
export type VisibleStretch = { shown: string; mark: boolean };

const signs: Readonly<Record<string, string>> = { ' ': '·', '\t': '→', '\n': '↵', '\r': '␍', '\u007f': '␡' };

/** What leaves no trace of ink: controls, spaces, joiners, direction marks, variation selectors, the byte order mark. */
const UNSEEN = /[\p{C}\p{Z}\u034f\u115f\u1160\u3164\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** Joiners and selectors inside an emoji are at work, and seen by that. */
const EMOJI = /\p{Extended_Pictographic}/u;
const AT_WORK = /[\u200d\ufe00-\ufe0f]/;
/** A character of somebody's own font. */
const PRIVATE = /\p{Co}/u;

/** What most pieces are. */
const WORD = /^ ?[\x21-\x7e가-힣]+$/;

/** Splits a text into what can be seen and marks for what cannot: `·` for a space, the number of other characters. */
export function visibleText(text: string): VisibleStretch[] {
  if (WORD.test(text)) {
    return text.startsWith(' ')
      ? [
          { shown: '·', mark: true },
          { shown: text.slice(1), mark: false },
        ]
      : [{ shown: text, mark: false }];
  }
  const emoji = EMOJI.test(text);
  const stretches: VisibleStretch[] = [];
  for (const character of text) {
    const mark = UNSEEN.test(character) && !PRIVATE.test(character) && !(emoji && AT_WORK.test(character));
    const shown = mark ? (signs[character] ?? numbered(character)) : character;
    const last = stretches.at(-1);
    if (last?.mark === mark) last.shown += shown;
    else stretches.push({ shown, mark });
  }
  return stretches;
}

function numbered(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
