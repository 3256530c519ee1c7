/** What a customer's message says about itself, read by rules: used to fill the fields of extracted tickets. */

const negative =
  /\b(?:broken|ruin\w*|annoy\w*|angry|charged twice|closes|crash\w*|late|wrong|never|missing|disappoint\w*|terrible|lost|rain|does(?:n't| not)|problem|error)\b|속상|화가|실망|안 왔|아직도|사라|깨|젖|고장|짜증|오류|불편|잘못|다른/iu;
const positive = /\b(?:thank\w*|lovely|great|love|nice|happy|perfect)\b|고마|감사|최고|만족|마음에/iu;
const urgent =
  /\b(?:urgent|asap|immediately|right away|as soon as possible|critical|today)\b|급해|급합니다|긴급|당장|빨리|오늘 안/iu;

const times = [
  /\b(?:since|after) [\w' ]{2,40}?(?:last night|yesterday|this morning|this week|update|night|week|\w+day)\b(?: last night| yesterday)?/iu,
  /\b(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:last|this) (?:night|morning|evening|week|month)\b|\byesterday\b|\btoday\b|\btonight\b|\bon the \d+\w*/iu,
  /(?:어제|오늘|그제|지난\s?(?:주|달|밤)|이번\s?(?:주|달)|방금|아까|\d+월\s?\d*일?|[월화수목금토일]요일)(?:\s(?:아침|오전|오후|저녁|밤|[월화수목금토일]요일))?(?:\s?[가-힣 ]{0,10}?(?:뒤로|직후|이후|후에|부터))?/u,
];
const wishes = [
  /\b(?:please|i'd like|would like|could you(?: please)?|can you(?: please)?|i want)\s+([^.?!]+)/iu,
  /([^.?!\n]{0,120}(?:주세요|주시거나[^.?!]{0,120}|바랍니다|싶어요|원해요))/u,
];

export type Mood = 'positive' | 'neutral' | 'negative';

export function moodOf(message: string): Mood {
  if (positive.test(message)) return 'positive';
  return negative.test(message) ? 'negative' : 'neutral';
}

export function isUrgent(message: string): boolean {
  return urgent.test(message);
}

/** When it happened, in the message's own words. */
export function timeIn(message: string): string | undefined {
  return times.map((pattern) => pattern.exec(message)?.[0].trim()).find(Boolean);
}

/** What the writer asks for, in the message's own words. */
export function wishIn(message: string): string | undefined {
  return wishes.map((pattern) => pattern.exec(message)?.[1]?.trim()).find(Boolean);
}
