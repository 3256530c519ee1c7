const FIRST = 0xac00;
const FINALS = 28;
const B = 17;
const M = 16;
const N = 4;
const SS = 20;

/** The final consonant of a Hangul syllable as its index in Unicode's order; 0 for none, -1 for other characters. */
function finalOf(syllable: string): number {
  const code = (syllable.codePointAt(0) ?? 0) - FIRST;
  return code < 0 || code >= 11_172 ? -1 : code % FINALS;
}

function withFinal(syllable: string, final: number): string {
  return String.fromCodePoint((syllable.codePointAt(0) ?? 0) - finalOf(syllable) + final);
}

/** The particle that fits behind a word: `particle('역', '이', '가')` is 이, for a word that ends in a consonant. */
export function particle(word: string, behindConsonant: string, behindVowel: string): string {
  return finalOf(word.at(-1) ?? '') > 0 ? behindConsonant : behindVowel;
}

/** What the polite end of a sentence becomes: `…들어와 있습니다` -> stem `있`, `합니다` -> `하`. */
function polite(sentence: string): { before: string; stem: string } | undefined {
  const text = sentence.trim().replace(/[.!?。]+$/u, '');
  const [, long] = /^(.*)습니다$/su.exec(text) ?? [];
  if (long !== undefined) return { before: long.slice(0, -1), stem: long.slice(-1) };
  const [, short] = /^(.*.)니다$/su.exec(text) ?? [];
  if (short !== undefined && finalOf(short.at(-1)!) === B)
    return { before: short.slice(0, -1), stem: withFinal(short.at(-1)!, 0) };
  const [, past] = /^(.*.)어요$/su.exec(text) ?? [];
  if (past !== undefined && (finalOf(past.at(-1)!) === SS || past.endsWith('없')))
    return { before: past.slice(0, -1), stem: past.slice(-1) };
  const [, other, ending] = /^(.*?)(예요|이에요|해요|돼요)$/su.exec(text) ?? [];
  if (other === undefined) return undefined;
  return { before: other, stem: ending === '해요' ? '하' : ending === '돼요' ? '되' : '이' };
}

/** A sentence as a note: `들어와 있습니다` -> `들어와 있음`, `필요합니다` -> `필요함`. Others stay without their full stop. */
export function asNote(sentence: string): string {
  const cut = polite(sentence);
  if (!cut) return sentence.trim().replace(/[.!。]+$/u, '');
  const { before, stem } = cut;
  return before + (finalOf(stem) > 0 ? `${stem}음` : withFinal(stem, M));
}

/** A sentence as what was said: `들어와 있습니다` -> `들어와 있다는`, `필요합니다` -> `필요하다는`. Undefined for other endings. */
export function asReported(sentence: string): string | undefined {
  const cut = polite(sentence);
  if (!cut) return undefined;
  const { before, stem } = cut;
  if (stem === '이') return `${before}이라는`;
  return before + (finalOf(stem) > 0 ? `${stem}다는` : `${withFinal(stem, N)}다는`);
}

const asking =
  /\s*(?:주세요|주십시오|주시기를? 바랍니다|주셨으면 (?:합니다|좋겠습니다|좋겠어요|해요)|주시면 (?:됩니다|돼요|좋겠습니다|좋겠어요|감사하겠습니다)|주기를? (?:희망|원)합니다|주길 (?:바랍니다|희망합니다|원합니다)|부탁(?:드립니다|드려요|해요|합니다))[.!]*$/u;

/**
 * What a sentence asks for, as a note that ends in 주기: `새것으로 바꿔 주세요.` -> `새것으로 바꿔 주기`. Reasons before it and the
 * speaker's own pronouns are left out. Undefined when it asks for nothing.
 */
export function asWish(sentence: string): string | undefined {
  const text = sentence.trim();
  const wanted = /(?:하고|받고|사고|가고|쓰고|알고|보고|바꾸고|[가-힣]고) 싶(?:습니다|어요)[.!]*$/u.exec(
    text,
  );
  const asked = asking.exec(text);
  if (!wanted && !asked) return undefined;
  const clause = text
    .replace(/^(?:그리고|그래서|또한|또|그러니)\s+/u, '')
    .replace(/^.*(?:으니|니까|므로|라서|어서|아서|았으니|었으니|없으니|으니까)[, ]\s*/su, '')
    .replace(/^.*(?:으며|지만|는데),?\s+(?:이를\s+)?/su, '')
    .replace(/^(?:저는|제가|저희는|전)\s+/u, '');
  const stripped = clause
    .replace(asking, '')
    .replace(/\s*싶(?:습니다|어요)[.!]*$/u, '')
    .replace(/주시(?=거나|고)/gu, '주')
    .trim();
  if (wanted) return `${stripped.replace(/고$/u, '')}기`;
  return /부탁/u.test(asked![0]) && !/(?:[아어해워와꿔려러내])$/u.test(stripped)
    ? stripped
    : `${stripped} 주기`;
}

/** A wish from the side of who grants it: `취소해 주거나 바꿔 주기` -> `취소해 드리거나 바꿔 드리` and the ending that is given. */
export function asGranted(wish: string, ending: string): string {
  return `${wish
    .replace(/ 주(?=거나|고)/gu, ' 드리')
    .replace(/ 주기$/u, ' 드리')
    .replace(/기$/u, '')}${ending}`;
}
