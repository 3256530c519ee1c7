/** Kinds of values that an answer may take over from a question word for word, the most specific first. */
const kinds = {
  email: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu,
  url: /https?:\/\/[^\s"'<>)]+/gu,
  date: /\b\d{4}-\d{2}-\d{2}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}월(?:\s?\d{1,2}일)?|[월화수목금토일]요일/gu,
  code: /\b(?:[A-Z]{1,5}[-#]?\d{2,}[\w-]*|#\d+)/gu,
  number: /\d+(?:[.,:]\d+)*/gu,
  quoted: /(?<=["“'‘])[^"”'’\n]{2,60}(?=["”'’])/gu,
  name: /\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b/gu,
} as const;

export type LiteralKind = keyof typeof kinds;

export type Literal = { kind: LiteralKind; text: string };

/** Words that are capitalised for their place in the sentence only. */
const notNames =
  /^(?:I|A|An|The|My|Our|We|It|Hi|Hello|Hey|Dear|Please|Show|List|Find|Get|Give|Count|How|What|When|Where|Who|Which|Why|Is|Are|Do|Does|Can|Could|Select|Write|Turn|Format|Name|Product|Problem|Order|This|That|There|Since|After|Before|But|And|Also|If|In|On|At|For|From|To|He|She|They|You|Your|All|Thanks|Thank)$/u;

/** The values in a text, in the order in which they stand; no part of it is taken twice. */
export function literalValues(text: string): Literal[] {
  const taken: { at: number; end: number; literal: Literal }[] = [];
  for (const kind of Object.keys(kinds) as LiteralKind[])
    for (const match of text.matchAll(kinds[kind])) {
      const end = match.index + match[0].length;
      if (kind === 'name' && notNames.test(match[0])) continue;
      if (taken.some((other) => match.index < other.end && other.at < end)) continue;
      taken.push({ at: match.index, end, literal: { kind, text: match[0] } });
    }
  return taken.sort((a, b) => a.at - b.at).map(({ literal }) => literal);
}
