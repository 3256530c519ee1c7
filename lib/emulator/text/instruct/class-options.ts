const listed =
  /(?:categor(?:y|ies)|labels?|departments?|class(?:es)?|topics?|options?|one of(?: these| the following)?|분류|범주|부서|유형|(?:가운데|중)(?:에서)? 하나)[^:：\n.]{0,40}[:：]\s*([^\n]+)/iu;
const either =
  /\b(?:is|are|as|into|between|either)\s+((?:[\p{L}-]{1,30}(?: [\p{L}-]{1,30})?\s?,\s?){0,12}[\p{L}-]{1,30},?\s(?:or|and)\s[\p{L}-]{1,30})/iu;
const whether = /[가-힣]{1,8}(?=인지)/gu;

/** The classes that an instruction names ("positive, neutral or negative", "one of these categories: …"). */
export function namedOptions(instruction: string): string[] {
  const list = listed.exec(instruction)?.[1] ?? either.exec(instruction)?.[1];
  if (list !== undefined) {
    const options = list
      .replace(/[.。]\s*$/u, '')
      .split(/\s*[,/、]\s*(?:or\s+|and\s+)?|\s+(?:or|and|또는|및)\s+/iu)
      .map((option) => option.replace(/^["'“]|["'”]$/gu, '').trim())
      .filter((option) => option !== '' && option.length <= 30);
    if (options.length >= 2) return options;
  }
  const asked = [...instruction.matchAll(whether)].map(([option]) => option);
  return asked.length >= 2 ? asked : [];
}

/** The classes of a pattern of examples: those that the instruction names, else the answers, if they are short and
 *  come again. Undefined when the answers are no classes. */
export function classOptions(instruction: string, answers: readonly string[]): string[] | undefined {
  const named = namedOptions(instruction);
  const lower = named.map((option) => option.toLowerCase());
  if (named.length > 0 && answers.every((answer) => lower.includes(answer.toLowerCase())))
    return named.map((option) => answers.find((own) => own.toLowerCase() === option.toLowerCase()) ?? option);
  const distinct = [...new Set(answers)];
  const short = distinct.every((answer) => answer.length <= 24 && answer.split(/\s+/u).length <= 3);
  const known = distinct.length >= 2 && distinct.every((answer) => moodOfOption(answer) !== undefined);
  return short && (known || distinct.length < answers.length) ? distinct : undefined;
}

const moods = {
  positive: /posit|happy|glad|good|긍정|만족|좋음|기쁨|행복/iu,
  neutral: /neutr|mixed|중립|보통/iu,
  negative: /negat|unhappy|angry|sad|bad|부정|불만|나쁨|슬픔|화남|분노/iu,
};
export type Mood = keyof typeof moods;

/** The mood that a class stands for, if it stands for one. */
export function moodOfOption(option: string): Mood | undefined {
  if (moods.negative.test(option)) return 'negative';
  return (['positive', 'neutral'] as const).find((mood) => moods[mood].test(option));
}
