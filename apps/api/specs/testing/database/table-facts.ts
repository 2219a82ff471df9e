import type { ClientBase } from 'pg';

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly generated: boolean;
  readonly inKey: boolean;
  /** The codes that a CHECK allows. */
  readonly codes: readonly string[] | null;
  /** Where a foreign key points. */
  readonly refersTo: { readonly table: string; readonly column: string } | null;
}

/** A table as the catalogue describes it; its name carries its schema unless that is `public`. */
export interface TableFacts {
  readonly name: string;
  readonly columns: readonly ColumnFacts[];
}

const FACTS = `
  SELECT CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END AS table, json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, NULL), 'required', a.attnotnull AND d.oid IS NULL, 'generated', a.attgenerated <> '',
      'inKey', EXISTS (SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indisunique AND (a.attnum = ANY (x.indkey)
        OR EXISTS (SELECT FROM pg_depend p WHERE p.classid = 'pg_class'::regclass AND p.objid = x.indexrelid AND p.refobjid = c.oid AND p.refobjsubid = a.attnum))),
      'check', (SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] AND pg_get_constraintdef(k.oid) LIKE '%ARRAY[%' LIMIT 1),
      'refersTo', (SELECT json_build_object('table', k.confrelid::regclass::text, 'column', f.attname) FROM pg_constraint k
          JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = k.confkey[array_position(k.conkey, a.attnum)]
         WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey) AND a.attname <> 'network_id' LIMIT 1)) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE n.nspname IN ('public', 'app') AND c.relkind IN ('r', 'p') GROUP BY 1 ORDER BY 1`;

interface Row {
  readonly table: string;
  readonly columns: readonly (Omit<ColumnFacts, 'codes'> & { readonly check: string | null })[];
}

const codesOf = (check: string | null): readonly string[] | null => (check ? [...check.matchAll(/'([^']*)'::text/g)].map(([, code = '']) => code) : null);

/** Every table that the migrations made. */
export async function tableFacts(connection: ClientBase): Promise<readonly TableFacts[]> {
  const { rows } = await connection.query<Row>(FACTS);
  return rows.map(({ table, columns }) => ({ name: table, columns: columns.map(({ check, ...column }) => ({ ...column, codes: codesOf(check) })) }));
}

/** The tables, each after those it refers to. */
export function inOrder(tables: readonly TableFacts[]): readonly TableFacts[] {
  const placed = new Map<string, TableFacts>();
  const place = (table: TableFacts): void => {
    if (placed.has(table.name)) return;
    for (const { refersTo } of table.columns) {
      const before = tables.find(({ name }) => name === refersTo?.table);
      if (before && before !== table) place(before);
    }
    placed.set(table.name, table);
  };
  [...tables].sort((one, other) => Number(other.name === 'network') - Number(one.name === 'network')).forEach(place);
  return [...placed.values()];
}
