import { isDateColumn, type Table } from './sql-schema';
import { mention } from './sql-words';

/** Spells a column with its table's alias. */
export type Spell = (table: string, column: string) => string;

/** The conditions of a question: a year, a place ("in Oslo", "서울에 사는"), an author ("by …"), a quoted title or name. */
export function sqlConditions(
  question: string,
  asked: string,
  tables: readonly Table[],
  spell: Spell,
): string[] {
  return [...yearCondition(question, asked, tables, spell), ...valueConditions(question, tables, spell)];
}

function yearCondition(question: string, asked: string, tables: readonly Table[], spell: Spell): string[] {
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/u.exec(question)?.[1];
  if (year === undefined) return [];
  const since = /\b(?:after|since)\b|이후/iu.test(asked);
  const before = /\bbefore\b|이전/iu.test(asked);
  for (const { name, columns } of tables) {
    const dates = columns.filter(isDateColumn);
    const column = dates.find((own) => mention(asked, own) >= 0) ?? dates[0];
    if (column !== undefined) {
      const from = `${spell(name, column)} >= DATE '${year}-01-01'`;
      const to = `${spell(name, column)} < DATE '${Number(year) + (before ? 0 : 1)}-01-01'`;
      return since ? [from] : before ? [to] : [from, to];
    }
    const figure = columns.find((own) => /year/iu.test(own));
    if (figure !== undefined) return [`${spell(name, figure)} ${since ? '>' : before ? '<' : '='} ${year}`];
  }
  return [];
}

const values: readonly { columns: RegExp; patterns: readonly RegExp[] }[] = [
  {
    columns: /^(?:city|town|location|place|country)$/iu,
    patterns: [
      /\b(?:in|from)\s+(?:the city of\s+)?([A-Z][a-z]+(?: [A-Z][a-z]+)?)/u,
      /([가-힣]{2,6})(?:에|에서) (?:사는|있는|거주)/u,
    ],
  },
  {
    columns: /author|artist|director/iu,
    patterns: [/\b(?:by|written by)\s+([A-Z][\w.]+(?: [A-Z][\w.]+)*)/u],
  },
  { columns: /title|^name$|category|status/iu, patterns: [/['"“‘]([^'"”’\n]+)['"”’]/u] },
];

function valueConditions(question: string, tables: readonly Table[], spell: Spell): string[] {
  return values.flatMap(({ columns, patterns }) => {
    const value = patterns.map((pattern) => pattern.exec(question)?.[1]).find(Boolean);
    const table = tables.find((own) => own.columns.some((name) => columns.test(name)));
    const column = table?.columns.find((name) => columns.test(name));
    if (value === undefined || !table || column === undefined) return [];
    return [`${spell(table.name, column)} = '${value.replaceAll("'", "''")}'`];
  });
}
