import { singular, sqlLink, sqlTables, type Column, type Table } from './sql-schema';

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const korean: Readonly<Record<string, string>> = {
  회원: 'member',
  고객: 'customer',
  사용자: 'user',
  직원: 'employee',
  부서: 'department',
  책: 'book',
  도서: 'book',
  대출: 'loan',
  주문: 'order',
  상품: 'product',
  제품: 'product',
  학생: 'student',
  수업: 'course',
  영화: 'movie',
  결제: 'payment',
  매출: 'sale',
  이름: 'name',
  도시: 'city',
  제목: 'title',
  저자: 'author',
  가격: 'price',
  급여: 'salary',
  이메일: 'email',
  금액: 'amount',
  나라: 'country',
  국가: 'country',
  분류: 'category',
};
const many = /\b(?:number of|how many|count|most|often|fewest|least)\b|수를|몇|개수|횟수|많은|많이|적은/iu;
const aggregates: readonly [RegExp, string][] = [
  [/\b(?:average|mean)\b|평균/iu, 'avg'],
  [/\b(?:total|sum)\b|합계|총/iu, 'sum'],
  [/\b(?:highest|maximum|largest|latest)\b|최대|가장 높은|최고/iu, 'max'],
  [/\b(?:lowest|minimum|smallest|earliest)\b|최소|가장 낮은/iu, 'min'],
];
/** Korean names what is counted before the word for many: "대출이 가장 많은 회원". */
const countedBefore =
  /(\w+) +(?:이|가|을|를)?\s*(?:수|횟수|건수)?(?:가|이|를)?\s*(?:가장 |제일 )?(?:많|적)은/u;
const numeric =
  /price|amount|salary|total|cost|quantity|age|score|rating|revenue|value|points|pages|minutes/iu;
const dated = /(?:_on|_at|date|_time|day)$|^(?:created|updated|date)/iu;

/**
 * A PostgreSQL query for what `question` asks of the tables in a prompt: columns and tables that it names, joins along
 * `…_id`, count, average and sum by group, a year, a name or value as condition, order and limit. Undefined when the
 * prompt has no tables or the question names none of them.
 */
export function sqlQuery(prompt: string, question: string): string | undefined {
  const tables = sqlTables(prompt);
  const asked = normalised(question);
  const at = (name: string) => mention(asked, name);
  const columns: Column[] = tables
    .flatMap((table) => table.columns.map((name) => ({ table: table.name, name })))
    .filter(({ name }) => !/_?id$/iu.test(name) && at(name) >= 0);
  const named = tables.filter(({ name }) => at(name) >= 0).sort((a, b) => at(a.name) - at(b.name));
  const most = tables.find(({ name }) => mention(countedBefore.exec(asked)?.[1] ?? '', name) >= 0);
  const main =
    named.find((table) => table !== most) ??
    named[0] ??
    tables.find(({ name }) => columns.some((column) => column.table === name));
  if (!main) return undefined;

  const shown = columns
    .filter(
      ({ table, name }) =>
        table === main.name ||
        (!main.columns.includes(name) &&
          !named.some((own) => own.columns.includes(name) && own.name !== table)),
    )
    .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
    .filter(({ name }) => !dated.test(name));
  const counted = many.test(asked)
    ? [...(most ? [most] : []), ...named].find(
        (table) =>
          table !== main && (table === most || sqlLink(main, table) !== undefined || named.length === 2),
      )
    : undefined;
  const aggregate = aggregates.find(([pattern]) => pattern.test(asked))?.[1];
  const measured = aggregate === undefined ? undefined : columns.find(({ name }) => numeric.test(name));
  const used = [
    main,
    ...named.filter(
      (own) =>
        own !== main &&
        (counted === own ||
          shown.some(({ table }) => table === own.name) ||
          measured?.table === own.name ||
          isBridge(own, named)),
    ),
  ];
  for (const { table } of [...shown, ...(measured ? [measured] : [])])
    if (!used.some(({ name }) => name === table)) used.push(tableOf(tables, table)!);
  const short = (table: string) => {
    const initial = table.charAt(0).toLowerCase();
    return tables.filter(({ name }) => name.toLowerCase().startsWith(initial)).length === 1 ? initial : table;
  };
  const source = (table: string) => (short(table) === table ? table : `${table} AS ${short(table)}`);
  const joined = joins(main, used.slice(1), tables, { short, source });
  const alias = (table: string) => (joined.length > 0 ? `${short(table)}.` : '');

  const listed = shown
    .filter((column) => column !== measured)
    .map(({ table, name }) => `${alias(table)}${name}`);
  const measure =
    measured && aggregate
      ? `${aggregate}(${alias(measured.table)}${measured.name}) AS ${aggregate}_${measured.name}`
      : counted
        ? `count(*) AS ${counted.name}`
        : undefined;
  const fallback = main.columns.find((name) => /name|title/iu.test(name)) ?? '*';
  const onlyCount = measure === undefined && many.test(asked) && listed.length === 0 && named.length === 1;
  const whole = onlyCount
    ? ['count(*)']
    : listed.length > 0
      ? listed
      : measured && !/\b(?:per|by|each|every)\b|별/iu.test(asked)
        ? []
        : [`${alias(main.name)}${fallback}`];
  const select = [...whole, ...(measure ? [measure] : [])];
  const grouped = measure !== undefined && whole.length > 0;
  const threshold = counted
    ? /(?:more than|over|at least)\s+(\S+)|(\d+)\s?(?:개|건|번|명|회)? (?:이상|넘)/iu.exec(asked)
    : null;
  const limit = threshold ? undefined : limitOf(asked);
  const descending = !/\b(?:fewest|least|lowest|oldest|ascending)\b|적은|낮은|오래된/iu.test(asked);
  const ordered = measure?.split(' AS ')[1] ?? orderColumn(asked, used, alias);
  const keyed = grouped && counted ? main.columns.find((name) => name === 'id') : undefined;
  const conditions = [
    ...yearCondition(asked, question, [counted, ...used], alias),
    ...valueConditions(question, used, alias),
  ];

  const lines = [
    `SELECT ${select.join(', ')}`,
    `FROM ${joined.length > 0 ? source(main.name) : main.name}`,
    ...joined,
    ...conditions.map((condition, i) => `${i === 0 ? 'WHERE' : '  AND'} ${condition}`),
    ...(grouped
      ? [`GROUP BY ${[...(keyed ? [`${alias(main.name)}${keyed}`] : []), ...whole].join(', ')}`]
      : []),
    ...(threshold && grouped
      ? [
          `HAVING count(*) ${/at least|이상/iu.test(threshold[0]) ? '>=' : '>'} ${numberOf(threshold[1] ?? threshold[2] ?? '') ?? 1}`,
        ]
      : []),
    ...((limit !== undefined || grouped) && ordered !== undefined
      ? [`ORDER BY ${ordered}${descending ? ' DESC' : ''}`]
      : []),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
  ];
  return `${lines.join('\n')};`;
}

/** Where a table or column is mentioned in a question, -1 where it is not; plural and underscores do not matter. */
function mention(question: string, name: string): number {
  const words = singular(name.replace(/_(?:on|at)$/iu, ''))
    .split('_')
    .map((word) => word.replace(/[^\w]/gu, ''));
  return (
    new RegExp(`\\b${words.join('[ _]')}(?:s|es)?\\b`, 'iu').exec(question.replace(/\b(\w+)ies\b/giu, '$1y'))
      ?.index ?? -1
  );
}

/** Korean words that name a table or column become its English name. */
function normalised(question: string): string {
  return Object.entries(korean).reduce(
    (text, [word, english]) =>
      text.replace(new RegExp(`${word}(?=[가-힣]{0,3}(?:[\\s,.(]|$))`, 'gu'), ` ${english} `),
    question.replace(/\(\w+\)/gu, ''),
  );
}

function tableOf(tables: readonly Table[], name: string): Table | undefined {
  return tables.find((table) => table.name === name);
}

function isBridge(table: Table, named: readonly Table[]): boolean {
  return named.filter((other) => other !== table && sqlLink(table, other) !== undefined).length >= 2;
}

type Naming = { short: (table: string) => string; source: (table: string) => string };

function joins(
  main: Table,
  others: readonly Table[],
  tables: readonly Table[],
  { short, source }: Naming,
): string[] {
  const reached = [main];
  const lines: string[] = [];
  const reach = (table: Table): boolean => {
    if (reached.includes(table)) return true;
    const from = reached.find((own) => sqlLink(own, table) !== undefined);
    if (!from) return false;
    const link = sqlLink(from, table)!;
    lines.push(
      `JOIN ${source(table.name)} ON ${short(table.name)}.${link.right} = ${short(from.name)}.${link.left}`,
    );
    reached.push(table);
    return true;
  };
  for (const table of others) {
    if (reach(table)) continue;
    const bridge = tables.find(
      (own) => sqlLink(main, own) !== undefined && sqlLink(own, table) !== undefined,
    );
    if (bridge && reach(bridge)) reach(table);
  }
  return lines;
}

function numberOf(word: string): number | undefined {
  const spelled = numbers.indexOf(word.toLowerCase());
  return spelled >= 0 ? spelled : /^\d+$/u.test(word) ? Number(word) : undefined;
}

function limitOf(question: string): number | undefined {
  if (
    !/\b(?:top|most|best|latest|newest|highest|lowest|fewest|oldest|largest)\b|가장|상위|최근/iu.test(
      question,
    )
  )
    return undefined;
  const counted = question
    .match(/\b(?!(?:19|20)\d\d\b)(?:\d+|[a-z]+)\b/giu)
    ?.map(numberOf)
    .find((number) => number !== undefined && number > 0);
  if (counted !== undefined) return counted;
  const [, figure] = /(\d+)\s?(?:명|권|개|건|곳|편)/u.exec(question) ?? [];
  return figure === undefined ? 1 : Number(figure);
}

function orderColumn(
  question: string,
  used: readonly Table[],
  alias: (table: string) => string,
): string | undefined {
  const date = /\b(?:latest|newest|oldest|recent)\b|최근|오래된/iu.test(question);
  for (const { name, columns } of used) {
    const column = columns.find((own) => (date ? dated.test(own) || own === 'year' : numeric.test(own)));
    if (column !== undefined) return `${alias(name)}${column}`;
  }
  return undefined;
}

function yearCondition(
  asked: string,
  question: string,
  tables: readonly (Table | undefined)[],
  alias: (table: string) => string,
): string[] {
  const year = /\b((?:19|20)\d\d)(?!\d)/u.exec(question)?.[1];
  if (year === undefined) return [];
  for (const table of tables) {
    const column =
      table?.columns.find((name) => dated.test(name) && mention(asked, name) >= 0) ??
      table?.columns.find((name) => dated.test(name)) ??
      table?.columns.find((name) => /year/iu.test(name));
    if (!table || column === undefined) continue;
    const named = `${alias(table.name)}${column}`;
    if (/year/iu.test(column))
      return [
        `${named} ${/after|since|이후/iu.test(asked) ? '>' : /before|이전/iu.test(asked) ? '<' : '='} ${year}`,
      ];
    return [
      `${named} >= DATE '${year}-01-01'`,
      ...(/after|since|이후/iu.test(asked) ? [] : [`${named} < DATE '${Number(year) + 1}-01-01'`]),
    ];
  }
  return [];
}

/** Conditions such as "in Oslo", "from Seoul", "서울에 사는", "titled 'Dune'". */
function valueConditions(
  question: string,
  used: readonly Table[],
  alias: (table: string) => string,
): string[] {
  const where = (columns: RegExp, value: string) => {
    const table = used.find((own) => own.columns.some((name) => columns.test(name)));
    const column = table?.columns.find((name) => columns.test(name));
    return table && column !== undefined
      ? [`${alias(table.name)}${column} = '${value.replaceAll("'", "''")}'`]
      : [];
  };
  const place =
    /\b(?:in|from)\s+(?:the city of\s+)?([A-Z][a-z]+(?: [A-Z][a-z]+)?)/u.exec(question)?.[1] ??
    /([가-힣]{2,6})(?:에|에서) (?:사는|있는|거주)/u.exec(question)?.[1];
  const author = /\b(?:by|written by)\s+([A-Z][\w.]+(?: [A-Z][\w.]+)*)/u.exec(question)?.[1];
  const title = /['"“‘]([^'"”’\n]+)['"”’]/u.exec(question)?.[1];
  return [
    ...(place === undefined ? [] : where(/^(?:city|town|location|place|country)$/iu, place)),
    ...(author === undefined ? [] : where(/author|artist|director/iu, author)),
    ...(title === undefined ? [] : where(/title|^name$|category|status/iu, title)),
  ];
}
