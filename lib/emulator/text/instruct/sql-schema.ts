export type Column = { table: string; name: string };
export type Table = { name: string; columns: readonly string[] };

/** The tables that a prompt describes as `name(column, column …)` or in CREATE TABLE statements. */
export function sqlTables(prompt: string): Table[] {
  return [...prompt.matchAll(/(?<![\p{L}\d])([A-Za-z_]\w{0,60})\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gu)]
    .map(([, name = '', inside = '']) => ({
      name,
      columns: inside
        .replace(/\([^()]*\)/gu, '')
        .split(/[,;\n]+/u)
        .map((part) => /^\s*["`]?([A-Za-z_]\w*)/u.exec(part)?.[1] ?? '')
        .filter((column) => column !== '' && !/^(?:primary|foreign|unique|constraint|check)$/iu.test(column)),
    }))
    .filter(({ columns }) => columns.length >= 2);
}

/** The columns by which two tables meet: `orders.customer_id` and `customers.id`. */
export function sqlLink(from: Table, to: Table): { left: string; right: string } | undefined {
  const keyOf = (table: Table) =>
    table.columns.find((column) => /^(?:id|uuid)$/iu.test(column)) ?? table.columns[0]!;
  const refers = (table: Table, other: Table) =>
    table.columns.find(
      (column) =>
        singular(column.replace(/_?id$/iu, '')).toLowerCase() === singular(other.name).toLowerCase() &&
        /id$/iu.test(column),
    );
  const out = refers(from, to);
  if (out !== undefined) return { left: out, right: keyOf(to) };
  const back = refers(to, from);
  return back === undefined ? undefined : { left: keyOf(from), right: back };
}

/** Whether a column holds a date, by its name. */
export function isDateColumn(name: string): boolean {
  return /(?:_on|_at|date|_time|day)$|^(?:created|updated|date)/iu.test(name);
}

/** `cities` -> `city`, `boxes` -> `box`, `loans` -> `loan`. */
export function singular(name: string): string {
  return name
    .replace(/ies$/iu, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/iu, '')
    .replace(/(?<!s)s$/iu, '');
}
