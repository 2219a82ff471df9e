import { Client } from 'pg';

/** Everything that the migrations may make in the schema, one line each, in an order of its own. */
const CATALOGUE = `
  SELECT line FROM (
    SELECT format('column %s.%s %s%s default %s generated %s comment %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
             pg_get_expr(d.adbin, d.adrelid), a.attgenerated, col_description(c.oid, a.attnum)) AS line
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
    UNION ALL SELECT format('relation %s %s owner %s grants %s security %s %s comment %s', c.relkind, c.relname, c.relowner::regrole, c.relacl, c.relrowsecurity, c.relforcerowsecurity, obj_description(c.oid, 'pg_class')) FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')
    UNION ALL SELECT format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT format('policy %s %s %s', tablename, policyname, qual) FROM pg_policies WHERE schemaname = 'public'
    UNION ALL SELECT format('function %s grants %s', pg_get_functiondef(p.oid), p.proacl) FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
    UNION ALL SELECT format('extension %s', extname) FROM pg_extension
    UNION ALL SELECT format('search configuration %s', cfgname) FROM pg_ts_config WHERE cfgnamespace = 'public'::regnamespace
    UNION ALL SELECT format('schema %s grants %s', nspname, ARRAY(SELECT unnest(nspacl)::text ORDER BY 1)) FROM pg_namespace WHERE nspname !~ '^pg_'
  ) AS every ORDER BY line`;

/** Runs one statement as the administrator of a database. */
export async function asAdministrator<Row extends object>(adminUrl: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** What is in the schema, but for the table in which TypeORM counts the migrations. */
export async function catalogueOf(adminUrl: string): Promise<string[]> {
  const rows = await asAdministrator<{ line: string }>(adminUrl, CATALOGUE);
  return rows.map(({ line }) => line).filter((line) => !/schema_migration|PK_[0-9a-f]{20}/.test(line));
}
