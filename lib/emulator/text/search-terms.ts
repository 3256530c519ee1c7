import { englishStopWords, koreanStopWords } from './stop-words';

/** Words of Hangul and words of other letters: "JSON은" is two. */
const word = /[\uac00-\ud7a3]+|(?:(?![\uac00-\ud7a3])[\p{L}\p{N}])+(?:['’][a-z]+)?/gu;
const hangul = /^[\uac00-\ud7a3]+$/u;

/** Particles and common endings, longest first; taken off a Korean word that keeps at least two syllables. */
const particles =
  /(?:이라는|이라고|에서는|에게서|으로는|까지는|부터는|인가요|이에요|입니다|습니다|합니다|입니까|했어요|했는데요|했는데|했습니다|했어|하려면|하려고|하고|하는|하기|하나요|할까요|해주세요|해줘|해야|해요|해서|에서|에게|한테|으로|까지|부터|보다|처럼|이나|이랑|라고|라는|예요|이야|이란|이는|은|는|이|가|을|를|에|의|로|도|만|와|과|랑|요|야|란|나)$/u;

/** A particle alone, as it is left behind a Latin word. */
const particle = new RegExp(`^${particles.source}`, 'u');

function englishStem(text: string): string {
  if (text.length < 4) return text;
  const stem = text
    .replace(/(?:['’]s|['’])$/u, '')
    .replace(/ies$/u, 'y')
    .replace(/(?:sses)$/u, 'ss')
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|ers?)$/u, '')
    .replace(/(?<![su])s$/u, '')
    .replace(/([bdgklmnprt])\1$/u, '$1');
  return stem.length > 4 ? stem.replace(/e$/u, '') : stem;
}

function koreanStem(text: string): string {
  const stem = text.replace(particles, '');
  // Of the particles behind one syllable only 를 is never part of a word ("시를", but "가을").
  return stem.length >= 2 || text.endsWith('를') ? stem : text;
}

/** Bigrams of a Hangul word, whole when it is one or two syllables (Korean retrieval needs no dictionary then). */
function bigrams(text: string): string[] {
  if (text.length <= 2) return [text];
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}

/**
 * The terms by which texts are compared: stemmed English words and Hangul bigrams, without stop words and list numbers. A text that
 * has nothing but stop words ("What can you do?") gives those, each marked with `~`, so that it only meets others
 * of its kind.
 */
export function searchTerms(text: string): string[] {
  const content: string[] = [];
  const stops: string[] = [];
  for (const [match] of text.normalize('NFC').toLowerCase().matchAll(word)) {
    if (hangul.test(match)) {
      const stem = koreanStem(match);
      const saysNothing = particle.test(match) || koreanStopWords.has(match) || koreanStopWords.has(stem);
      if (saysNothing) stops.push(`~${stem}`);
      else content.push(...bigrams(stem));
    } else {
      const plain = match.replace('’', "'");
      const stem = englishStem(plain);
      if (englishStopWords.has(plain) || englishStopWords.has(stem) || /^\d{1,2}$/u.test(plain))
        stops.push(`~${stem}`);
      else content.push(stem);
    }
  }
  return content.length > 0 ? content : stops;
}
