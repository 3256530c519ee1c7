import { sqlLink, type Table } from './sql-schema';

/** The short name of each table: its first letter where no other table begins with it, else its name. */
export function tableAliases(tables: readonly Table[]): (table: string) => string {
  return (table) => {
    const initial = table.charAt(0).toLowerCase();
    return tables.filter(({ name }) => name.toLowerCase().startsWith(initial)).length === 1 ? initial : table;
  };
}

/** JOIN lines from a table to others, along the columns by which they meet, if need be by way of a third table. */
export function sqlJoins(main: Table, others: readonly Table[], tables: readonly Table[]): string[] {
  const alias = tableAliases(tables);
  const reached = [main];
  const lines: string[] = [];
  const reach = (table: Table): boolean => {
    if (reached.includes(table)) return true;
    const from = reached.find((own) => sqlLink(own, table) !== undefined);
    const link = from && sqlLink(from, table);
    if (!link) return false;
    const [here, there] = [alias(from.name), alias(table.name)];
    lines.push(`JOIN ${sqlSource(table.name, there)} ON ${there}.${link.right} = ${here}.${link.left}`);
    reached.push(table);
    return true;
  };
  for (const table of others) {
    if (reach(table)) continue;
    const bridge = tables.find((own) => sqlLink(main, own) && sqlLink(own, table));
    if (bridge && reach(bridge)) reach(table);
  }
  return lines;
}

/** A table with its alias, as it stands behind FROM and JOIN. */
export function sqlSource(table: string, alias: string): string {
  return alias === table ? table : `${table} AS ${alias}`;
}
