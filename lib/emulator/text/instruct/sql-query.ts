import { sqlConditions, type Spell } from './sql-conditions';
import { sqlJoins, sqlSource, tableAliases } from './sql-joins';
import { isDateColumn, sqlLink, sqlTables, type Column, type Table } from './sql-schema';
import { countCondition, inSchemaWords, limitOf, mention } from './sql-words';

const many =
  /\b(?:number of|how many|counts?|most|often|fewest|more than|at least)\b|수를|몇|개수|횟수|많은|많이|적은|이상/iu;
/** Korean names what is counted before the word for many: "대출이 가장 많은 회원". */
const countedBefore =
  /(\w+) +(?:이|가|을|를)?\s*(?:수|횟수|건수)?(?:가|이|를)?\s*(?:가장 |제일 |\d+\S* )?(?:많|적|이상)/u;
const countedBehind = /\b(?:number|count) of (?:the |all )?(\w+)|\bhow many (\w+)/iu;
/** "The products with the highest price" are products in order, not a number. */
const ranked = /\bwith (?:the )?(?:highest|lowest|largest|smallest)\b|가장 (?:높은|낮은|큰|작은)/iu;
const aggregates: readonly [RegExp, string][] = [
  [/\b(?:average|mean)\b|평균/iu, 'avg'],
  [/\b(?:total|sum)\b|합계|총/iu, 'sum'],
  [/\b(?:highest|maximum|largest)\b|최대|가장 높은|최고/iu, 'max'],
  [/\b(?:lowest|minimum|smallest)\b|최소|가장 낮은/iu, 'min'],
];
const numeric =
  /price|amount|salary|total|cost|quantity|age|score|rating|revenue|value|points|pages|minutes/iu;
const ascending = /\b(?:fewest|least|lowest|oldest|smallest|ascending)\b|적은|낮은|오래된/iu;

/** What a question asks of a schema. */
type Asked = {
  main: Table;
  /** Columns to show, less what is measured. */
  shown: readonly Column[];
  /** The table whose rows are counted for each row of the main one. */
  counted: Table | undefined;
  measured: (Column & { by: string }) | undefined;
  text: string;
};

/**
 * A PostgreSQL query for what `question` asks of the tables in a prompt: columns and tables that it names, joins along
 * `…_id`, count, average and sum by group, a year, a name or value as condition, order and limit. Undefined when the
 * prompt has no tables or the question names none of them.
 */
export function sqlQuery(prompt: string, question: string): string | undefined {
  const tables = sqlTables(prompt);
  const asked = understand(question, tables);
  if (!asked) return undefined;
  const { main, shown, counted, measured, text } = asked;
  const used = [main, ...(counted ? [counted] : [])];
  for (const { table } of [...shown, ...(measured ? [measured] : [])])
    if (!used.some(({ name }) => name === table)) used.push(...tables.filter(({ name }) => name === table));
  const joins = sqlJoins(main, used.slice(1), tables);
  const alias = tableAliases(tables);
  const spell: Spell = (table, column) => (joins.length > 0 ? `${alias(table)}.${column}` : column);

  const isUnnamed = ranked.test(text) && shown.every(({ name }) => numeric.test(name));
  const columns = [
    ...(isUnnamed ? [spell(main.name, keyOf(main))] : []),
    ...shown.map(({ table, name }) => spell(table, name)),
  ];
  const total = (measured !== undefined && columns.length === 0) || countsAll(asked);
  const listed = total ? [] : columns.length > 0 ? columns : [spell(main.name, keyOf(main))];
  const measure = measured
    ? `${measured.by}(${spell(measured.table, measured.name)}) AS ${measured.by}_${measured.name}`
    : counted
      ? `count(*) AS ${counted.name}`
      : countsAll(asked)
        ? 'count(*)'
        : undefined;
  const grouped = measure !== undefined && listed.length > 0;
  const having = grouped && counted ? countCondition(text) : undefined;
  const limit = having === undefined && !total ? limitOf(text) : undefined;
  const order = measure?.split(' AS ')[1] ?? orderColumn(text, used, spell);
  const group = counted && main.columns.includes('id') ? [spell(main.name, 'id'), ...listed] : listed;
  const conditions = sqlConditions(question, text, [...(counted ? [counted] : []), ...used], spell);
  const lines = [
    `SELECT ${[...listed, ...(measure === undefined ? [] : [measure])].join(', ')}`,
    `FROM ${joins.length > 0 ? sqlSource(main.name, alias(main.name)) : main.name}`,
    ...joins,
    ...conditions.map((condition, i) => `${i === 0 ? 'WHERE' : '  AND'} ${condition}`),
    grouped ? `GROUP BY ${group.join(', ')}` : '',
    having === undefined ? '' : `HAVING ${having}`,
    (limit !== undefined || (grouped && having === undefined)) && order !== undefined
      ? `ORDER BY ${order}${ascending.test(text) ? '' : ' DESC'}`
      : '',
    limit === undefined ? '' : `LIMIT ${limit}`,
  ];
  return `${lines.filter((line) => line !== '').join('\n')};`;
}

function understand(question: string, tables: readonly Table[]): Asked | undefined {
  const text = inSchemaWords(question);
  const at = (name: string) => mention(text, name);
  const columns: Column[] = tables
    .flatMap((table) => table.columns.map((name) => ({ table: table.name, name })))
    .filter(({ name }) => !/_?id$/iu.test(name) && at(name) >= 0);
  const named = tables.filter(({ name }) => at(name) >= 0).sort((a, b) => at(a.name) - at(b.name));
  const [, behind, howMany] = countedBehind.exec(text) ?? [];
  const before = behind ?? howMany ?? countedBefore.exec(text)?.[1] ?? '';
  const most = many.test(text) ? tables.find(({ name }) => mention(before, name) >= 0) : undefined;
  const main =
    named.find((table) => table !== most) ??
    named[0] ??
    tables.find(({ name }) => columns.some((column) => column.table === name));
  if (!main) return undefined;
  const linked = named.find((table) => table !== main && sqlLink(main, table) !== undefined);
  const by = ranked.test(text) ? undefined : aggregates.find(([pattern]) => pattern.test(text))?.[1];
  const measured = by === undefined ? undefined : columns.find(({ name }) => numeric.test(name));
  const counted = many.test(text) && !measured ? (most !== main ? (most ?? linked) : linked) : undefined;
  const isOthers = ({ table, name }: Column) =>
    table !== main.name &&
    (main.columns.includes(name) || named.some((own) => own.name !== table && own.columns.includes(name)));
  const shown = columns
    .filter((column) => !isOthers(column) && column !== measured && !isDateColumn(column.name))
    .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i);
  return {
    main,
    shown,
    counted,
    measured: measured && by !== undefined ? { ...measured, by } : undefined,
    text,
  };
}

/** The column that a row is known by. */
function keyOf({ columns }: Table): string {
  return columns.find((name) => /name|title/iu.test(name)) ?? '*';
}

/** "How many members are there": one number, of no other table. */
function countsAll({ shown, counted, measured, text }: Asked): boolean {
  const asks = /\b(?:number of|how many|counts?)\b|수를|몇|개수|횟수/iu.test(text);
  return asks && shown.length === 0 && !counted && !measured;
}

function orderColumn(text: string, used: readonly Table[], spell: Spell): string | undefined {
  const byDate = /\b(?:latest|newest|oldest|recent)\b|최근|오래된/iu.test(text);
  for (const { name, columns } of used) {
    const column = columns.find((own) =>
      byDate ? isDateColumn(own) || /year/iu.test(own) : numeric.test(own),
    );
    if (column !== undefined) return spell(name, column);
  }
  return undefined;
}
