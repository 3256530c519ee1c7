import type { Encoding } from '@/lib/models/model';
import { encodings } from './encodings';

/** What survives a reload of this tab. `model` is empty when the encoding was chosen by itself. */
export type Kept = { text: string; encoding: Encoding; model: string };

const TEXT = 'tokenizer.text';
const ENCODING = 'tokenizer.encoding';
const MODEL = 'tokenizer.model';

/** What this tab kept, or what a new one begins with. */
export function readKept(initial: Kept): Kept {
  try {
    const encoding = encodings.find((each) => each === sessionStorage.getItem(ENCODING));
    if (!encoding) return initial;
    return {
      text: sessionStorage.getItem(TEXT) ?? '',
      encoding,
      model: sessionStorage.getItem(MODEL) ?? '',
    };
  } catch {
    return initial;
  }
}

/** Keeps it; false when the browser has no room for it or keeps nothing. */
export function writeKept({ text, encoding, model }: Kept): boolean {
  try {
    sessionStorage.setItem(ENCODING, encoding);
    sessionStorage.setItem(MODEL, model);
    sessionStorage.setItem(TEXT, text);
    return true;
  } catch {
    return false;
  }
}
