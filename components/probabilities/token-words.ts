import type { useMessages } from '@/components/ui/messages-provider';
import { isWholeText, tokenBytes } from '@/lib/probabilities/token-bytes';
import type { LogprobEntry } from '@/lib/probabilities/token-logprob';
import { hexBytes, visibleBytes, visibleText } from '@/lib/tokens/visible-text';

type Translate = ReturnType<typeof useMessages>['t'];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a token; null where it holds part of a character only. */
export function tokenText(entry: Pick<LogprobEntry, 'token' | 'bytes'>): string | null {
  const bytes = tokenBytes(entry);
  return isWholeText(bytes) ? decoder.decode(bytes) : null;
}

/** The bytes of a token as hexadecimal numbers, `20 61`. */
export function tokenHex(entry: Pick<LogprobEntry, 'token' | 'bytes'>): string {
  return hexBytes(tokenBytes(entry));
}

/** A token that can be seen, in the bytes that it has where it holds part of a character only. */
export function visibleToken(entry: Pick<LogprobEntry, 'token' | 'bytes'>): string {
  return visibleBytes(tokenBytes(entry));
}

/** The last characters of a text; at most `length` units, and no half of a character. */
export function endOf(text: string, length: number): string {
  return text.slice(-length).replace(/^[\udc00-\udfff]/, '');
}

/** A text that can be said: white space and nothing have names. */
export function spokenText(text: string, t: Translate): string {
  if (text === '') return t('probabilities.spoken.empty');
  if (/\S/.test(text)) return visibleText(text.trim(), 'ends');
  if (text.includes('\n')) return t('probabilities.spoken.newLine');
  return text.includes('\t') ? t('probabilities.spoken.tab') : t('probabilities.spoken.space');
}

/** A token that ends the answer. As text it would be no more than its own name. */
export function endsAnswer({ token }: Pick<LogprobEntry, 'token'>): boolean {
  return token === '' || /^(?:<\|[^|<>]+\|>|<\/s>|<eos>|<end_of_turn>)$/.test(token);
}
