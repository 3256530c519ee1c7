import type { Json } from '@/lib/wire/json';
import { matchConcepts } from '../text/concepts';
import { searchTerms } from '../text/search-terms';
import { fieldWords } from './field-words';

/** Words that speak for a value which is seldom spelled out. */
const cues: Readonly<Record<string, RegExp>> = {
  positive:
    /\b(?:love|great|excellent|happy|thanks|thank you|perfect|amazing|good)\b|좋아|최고|감사|만족|훌륭/iu,
  negative:
    /\b(?:hate|terrible|awful|broken|angry|disappointed|bad|worst|refund|late)\b|최악|실망|고장|불만|화가|늦|별로/iu,
  high: /\b(?:urgent|asap|immediately|critical|emergency|right away)\b|급|당장|빨리|긴급/iu,
  urgent: /\b(?:urgent|asap|immediately|critical|emergency)\b|급|당장|긴급/iu,
  critical: /\b(?:outage|down|critical|emergency|data loss)\b|장애|긴급/iu,
  low: /\b(?:whenever|no rush|no hurry|minor)\b|천천히|나중에/iu,
  celsius: /\bcelsius\b|°C|섭씨/iu,
  fahrenheit: /\bfahrenheit\b|°F|화씨/iu,
};

/** Values that say the least, for when nothing speaks for another. */
const neutral = ['neutral', 'medium', 'normal', 'other', 'unknown', 'general', 'none'];

/** The value of an enumeration that the text names or hints at, if it does. */
export function findWord(values: readonly Json[], text: string): Json | undefined {
  const plain = text.toLowerCase();
  const named = values
    .filter((value) => typeof value === 'string' && value !== '' && plain.includes(fieldWords(value)))
    .sort((a, b) => String(b).length - String(a).length)[0];
  if (named !== undefined) return named;
  const cued = values.find((value) => typeof value === 'string' && cues[value.toLowerCase()]?.test(text));
  if (cued !== undefined) return cued;
  const terms = new Set([...searchTerms(text), ...matchConcepts(text).terms]);
  return values.find((value) => {
    if (typeof value !== 'string') return false;
    const words = fieldWords(value);
    return [...searchTerms(words), ...matchConcepts(words).terms].some((term) => terms.has(term));
  });
}

/** A value of an enumeration: the one that the text speaks for, else the most neutral, else the first. */
export function chooseWord(values: readonly Json[], text: string): Json {
  return (
    findWord(values, text) ??
    values.find((value) => typeof value === 'string' && neutral.includes(value.toLowerCase())) ??
    values[0] ??
    null
  );
}
