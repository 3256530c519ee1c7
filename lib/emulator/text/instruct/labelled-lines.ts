/** A line of the form `Label: value`. */
export type LabelledLine = {
  label: string;
  /** What stands before the label: indentation, a dash or a number. */
  mark: string;
  /** Behind the colon, on its line and on those below it up to the next label or an empty line. */
  value: string;
  /** Where the line begins in the text, and where its value begins, the space behind the colon included. */
  at: number;
  valueAt: number;
};

const line =
  /^([ \t]*(?:(?:[-*•]|\d{1,2}[.)])[ \t]+)?)([^\s:：#"{}<>|][^:：\n{}<>|]{0,60}?)[ \t]*[:：](?!\/\/)([^\n]*)$/gmu;

/** The labelled lines of a text, in their order. */
export function labelledLines(text: string): LabelledLine[] {
  const found = [...text.matchAll(line)].map(([whole, mark = '', label = '', rest = ''], i, all) => {
    const at = all[i]!.index;
    const next = all[i + 1]?.index ?? text.length;
    const below = text.slice(at + whole.length, next).split(/\n[ \t]*\n/u, 1)[0] ?? '';
    return { label, mark, value: `${rest}${below}`.trim(), at, valueAt: at + whole.length - rest.length };
  });
  return found.filter(({ label }) => label.split(/\s+/u).length <= 12);
}
