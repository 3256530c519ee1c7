import { languageOf, type Language } from './language-of';

export type SubjectRestriction = {
  /** What the system message itself wants to be said to questions off the subject. */
  decline?: string;
  /** The subject as the system message words it, and the language it is in. */
  subject?: { text: string; language: Language };
};

const restricting = [
  /\b(?:do not|don't|never|must not|should not|refuse to|avoid) (?:answer|respond|reply|discuss|talk|help|engage)/iu,
  /\b(?:only|just|exclusively|strictly) (?:answer|help|respond|reply|discuss|talk|about|with|questions?|handle|support)/iu,
  /\b(?:answer|help|respond|reply|discuss|talk)\w*\b[^.\n]{0,40}\bonly\b/iu,
  /\b(?:politely )?(?:decline|refuse)\b/iu,
  /\b(?:nothing else|no other (?:topic|subject|question)s?|off[- ]topic|unrelated|outside (?:of )?(?:this|that|your|the) )/iu,
  /답변?(?:을|은)?\s?(?:하지|드리지)\s?(?:않|마|말)/u,
  /답(?:을|은)?\s?(?:하지|드리지)\s?(?:않|마|말)/u,
  /만\s?(?:[가-힣]+\s)?(?:답|응답|도와|대답|안내|이야기|다루|다뤄)/u,
  /(?:이외|외)(?:의|에)\s?(?:질문|주제|내용|문의|것|이야기)/u,
  /정중(?:히|하게)\s?(?:거절|사양)/u,
  /(?:관련\s?없는|무관한|벗어난)/u,
];

const wording = /["“「']([^"”」'\n]{12,240})["”」']/u;

const subjects = [
  /\b(?:only|just) (?:answer|help|respond|reply|talk|discuss)\w*(?: (?:to |with )?(?:any )?(?:questions?|customers?|users?|topics?|people))* (?:about|with|on|to|regarding|related to|concerning) ([^.,;:\n]{3,60})[.,;\n]/iu,
  /([가-힣A-Za-z0-9]{1,20}(?: [가-힣A-Za-z0-9]{1,20}){0,2}?)(?:와|과)?\s?(?:이외|외)(?:의|에)/u,
  /([가-힣A-Za-z0-9]{1,20}(?: [가-힣A-Za-z0-9]{1,20}){0,2}?)(?:에 대한|에 대해서|에 대해|에 관한|와 관련된|과 관련된| 관련) (?:질문|문의|내용|것)에?만/u,
];

const nextClause = /\s+(?:and|but|or)\s+(?:politely|decline|refuse|do|don't|never|not|nothing)\b.*$/iu;

/** Whether a system message keeps the assistant to a subject, and how it wants to decline; undefined when not. */
export function subjectRestriction(system: string): SubjectRestriction | undefined {
  const sentences = system.split(/\n+|(?<=[.!?。])\s+/u);
  const rule = sentences.filter((sentence) => restricting.some((pattern) => pattern.test(sentence)));
  if (rule.length === 0) return undefined;
  const text = rule.join('\n');
  const subject = subjects
    .map((pattern) => pattern.exec(`${text}\n`)?.[1]?.replace(nextClause, '').trim())
    .find(Boolean);
  return {
    decline: wording.exec(text)?.[1],
    subject: subject === undefined ? undefined : { text: subject, language: languageOf(subject) },
  };
}
