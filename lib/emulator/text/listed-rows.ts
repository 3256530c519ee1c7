const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const filler = new Set(['a', 'an', 'the', 'for', 'at', 'each', 'of', 'to', 'on', 'with', 'is', 'are']);
const currencies: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₩': 'KRW' };

type Cell = { key: string; value: string | number };

/** What a list is made of; two lists of the same make can share their keys. */
export function listMake(text: string): string {
  return [/[$€£₩]/u, /;/u, /\d:\d\d/u, /#\w/u].map((pattern) => Number(pattern.test(text))).join('');
}

/**
 * Rows for a list such as "2 notebooks at $4.50, 1 pen at $2": one object for each part. With `row` (the first row
 * of an example of the same make) its keys are kept and numbers and words taken in order, null where the part has no
 * more; without it the keys say what the values look like.
 */
export function listedRows(question: string, row?: object): unknown[] {
  const separator = question.includes(';') ? /\s*;\s*|\n+/u : /,(?!\d)\s*|\s+and\s+|\s+그리고\s+|\n+/iu;
  return question
    .replace(/[.!?]\s*$/u, '')
    .split(separator)
    .filter((part) => part.trim() !== '')
    .map((part) => (row ? byExample(row, cellsOf(part)) : inferred(cellsOf(part))));
}

function cellsOf(part: string): Cell[] {
  const cells = part
    .trim()
    .replace(/^an? /iu, 'one ')
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && !filler.has(word.toLowerCase()))
    .flatMap(cellsOfWord);
  const [first] = cells.filter(({ key }) => key === 'name');
  if (first) first.value = String(first.value).replace(/(?<=[^s]{2})s$/u, '');
  return cells;
}

function cellsOfWord(word: string): Cell[] {
  const spelled = numberWords.indexOf(word.toLowerCase());
  if (spelled >= 0) return [{ key: 'quantity', value: spelled }];
  const price = /^([$€£₩])(\d[\d.,]*)/u.exec(word);
  if (price)
    return [
      { key: 'unitPrice', value: Number(price[2]!.replace(/,/gu, '')) },
      { key: 'currency', value: currencies[price[1]!] ?? '' },
    ];
  const time = /^(\d{1,2}):(\d\d)$/u.exec(word);
  if (time) return [{ key: 'time', value: `${time[1]!.padStart(2, '0')}:${time[2]}` }];
  if (/^#[0-9a-f]{3,8}$/iu.test(word)) return [{ key: 'hex', value: word }];
  if (/^\d+(?:\.\d+)?$/u.test(word)) return [{ key: 'quantity', value: Number(word) }];
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^[월화수목금토일]요일$/iu.test(word))
    return [{ key: 'day', value: word }];
  return [{ key: 'name', value: word }];
}

function byExample(row: object, cells: Cell[]): object {
  const take = (fits: (cell: Cell) => boolean) => {
    const at = cells.findIndex(fits);
    return at < 0 ? null : cells.splice(at, 1)[0]!.value;
  };
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (cells.some((cell) => cell.key === key)) return [key, take((cell) => cell.key === key)];
      if (typeof value !== 'string' && typeof value !== 'number') return [key, null];
      return [key, take((cell) => !(cell.key in row) && typeof cell.value === typeof value)];
    }),
  );
}

function inferred(cells: readonly Cell[]): object {
  const row: Record<string, string | number> = {};
  for (const { key, value } of cells) row[key] = key in row ? `${row[key]} ${value}` : value;
  return row;
}
