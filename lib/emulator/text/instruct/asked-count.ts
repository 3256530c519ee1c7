const words: readonly [RegExp, number][] = [
  [/\b(?:one|a single)\b|한 (?:문장|줄|문제|개)/iu, 1],
  [/\btwo\b|(?:두|둘) (?:문장|줄|문제|개)/iu, 2],
  [/\bthree\b|(?:세|셋|석) (?:문장|줄|문제|개)|세 개/iu, 3],
  [/\bfour\b|(?:네|넷) (?:문장|줄|문제|개)/iu, 4],
  [/\bfive\b|다섯/iu, 5],
  [/\bsix\b|여섯/iu, 6],
];

/** The number before one of `things` ("three questions", "세 문제", "5 key points"); undefined where none stands there. */
export function askedCount(instruction: string, things: RegExp): number | undefined {
  // A number is a word of its own and no long one: that bounds the search in a text without spaces.
  const number = String.raw`(?<![\p{L}\d])[\p{L}\d]{1,20}(?:[ -]\p{L}{1,20}){0,2}`;
  const near = new RegExp(`${number}[ -]?(?:${things.source})`, 'iu').exec(instruction);
  const around = near ? instruction.slice(near.index, near.index + near[0].length) : '';
  const figure = /\d+/u.exec(around)?.[0];
  if (figure !== undefined) return Math.min(20, Number(figure));
  return words.find(([pattern]) => pattern.test(around))?.[1];
}
