const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;
/** The final consonant of each digit as it is read: 영 일 이 삼 사 오 육 칠 팔 구 (21 = ㅇ, 16 = ㅁ, 1 = ㄱ). */
const DIGIT_FINALS = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0];

/**
 * The particle that follows a word, out of a pair such as `을/를`, `이/가`, `은/는`, `과/와` or `으로/로`: the
 * first form after a final consonant, the second after a vowel (and `로` after ㄹ). A word that ends in neither
 * Hangul nor a digit gets both, as `을(를)`.
 */
export function koreanParticle(word: string, pair: string): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const last = word.charCodeAt(word.length - 1);
  const digit = /\d$/.test(word) ? Number(word.slice(-1)) : undefined;
  const final =
    last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE
      ? (last - FIRST_SYLLABLE) % FINALS
      : digit === undefined
        ? undefined
        : DIGIT_FINALS[digit];
  if (final === undefined) {
    return afterConsonant.endsWith(afterVowel)
      ? `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`
      : `${afterConsonant}(${afterVowel})`;
  }
  if (final === 0 || (final === RIEUL && afterVowel === '로')) return afterVowel;
  return afterConsonant;
}
