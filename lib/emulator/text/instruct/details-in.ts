import { literalValues } from '../literal-values';

/** A date in a text's own words. */
export function dateIn(text: string): string | undefined {
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
  const pattern = new RegExp(
    `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?: \\d{4})?\\b|\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?\\b|(?:\\d{4}년 )?\\d{1,2}월 ?\\d{1,2}일`,
    'iu',
  );
  return pattern.exec(text)?.[0] ?? literalValues(text).find(({ kind }) => kind === 'date')?.text;
}

/** An order number or the like. */
export function codeIn(text: string): string | undefined {
  const code = /\b(?=[A-Z0-9-]*\d)[A-Z]{1,5}-?\d{2,}[\w-]*|#\d{2,}/u.exec(text)?.[0];
  return code ?? /(?:number|번호)(?:는|은|:| is)?\s*#?(\d{2,})/iu.exec(text)?.[1];
}

/** The name of who writes. */
export function nameIn(text: string): string | undefined {
  return (
    /\b(?:my name is|this is|i am|i'm) ([A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})/iu
      .exec(text)?.[1]
      ?.replace(/ (?:and|from)\b.*$/iu, '') ??
    /(?:제 이름은|저는) ([가-힣]{2,5}?)(?:입니다|이에요|예요|이고|라고|이라고)/u.exec(text)?.[1] ??
    literalValues(text).find(({ kind, text: own }) => kind === 'name' && own.includes(' '))?.text
  );
}

/** What was ordered or bought. */
export function productIn(text: string): string | undefined {
  const quoted =
    /(?:the |my |a )?([\w-]+ )?["“]([^"”\n]+)["”]/u.exec(text) ??
    /(?:([가-힣]+) )?['‘]([^'’\n]+)['’]/u.exec(text);
  if (quoted)
    return `${quoted[1] ?? ''}${quoted[1] !== undefined && !quoted[1].endsWith(' ') ? ' ' : ''}${quoted[2]}`;
  return (
    /\b(?:ordered|bought|purchased) (?:an? |the |two |my )?([\w-]+(?: [\w-]+)?)/iu.exec(text)?.[1] ??
    /([가-힣]+)(?:을|를) (?:주문|구매|샀)/u.exec(text)?.[1]
  );
}

/** Where it was. */
export function placeIn(text: string): string | undefined {
  return (
    /\b(?:in|at|near) (?!January|February|March|April|May|June|July|August|September|October|November|December)([A-Z][\p{L}]+(?: [A-Z][\p{L}]+)?)/u.exec(
      text,
    )?.[1] ?? /([가-힣]{2,8}?)(?:에서|에 있는| 매장| 지점| 가게)/u.exec(text)?.[1]
  );
}
