export type Language = 'en' | 'ko';

const hangul = /[\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e]/gu;
const latin = /[a-z]/giu;

/** The language of a text: Korean when Hangul syllables are at least half as many as Latin letters (product names
 *  and commands are often Latin within Korean sentences), English otherwise. */
export function languageOf(text: string): Language {
  const syllables = text.match(hangul)?.length ?? 0;
  const letters = text.match(latin)?.length ?? 0;
  return syllables > 0 && syllables * 2 >= letters ? 'ko' : 'en';
}
