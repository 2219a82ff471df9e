/** A defect that an administrator or a migration could leave behind, and how its rule reports it. */
export interface Planted {
  readonly defect: string;
  readonly reported: string;
}

const SCRATCH = 'SET LOCAL ROLE phare_owner; CREATE TABLE scratch (id int); RESET ROLE;';
const DEFINER = `CREATE FUNCTION app.scratch() RETURNS int LANGUAGE sql SECURITY DEFINER`;

/** For each rule of `RULES`, defects that it must report: a rule that reports nothing would look like one that holds. */
export const PLANTED: Readonly<Record<string, readonly Planted[]>> = {
  'every table has row security, also for its owner': [
    { defect: SCRATCH, reported: 'scratch' },
    { defect: 'ALTER TABLE app.context_key NO FORCE ROW LEVEL SECURITY', reported: 'app.context_key' },
    { defect: 'ALTER TABLE support_request DISABLE ROW LEVEL SECURITY', reported: 'support_request' },
  ],
  'a table without row security is granted to nobody': [{ defect: 'GRANT SELECT (id) ON schema_migration TO phare_app', reported: 'schema_migration' }],
  'every verb that a role is granted has a policy of that role': [
    { defect: 'GRANT DELETE ON person TO phare_app', reported: 'phare_app DELETE person' },
    { defect: 'GRANT SELECT (summary) ON follow_up TO phare_worker', reported: 'phare_worker SELECT follow_up' },
    { defect: 'DROP POLICY request_in_sight ON support_request', reported: 'phare_app SELECT support_request' },
  ],
  'no policy is for a verb that its role is not granted': [{ defect: 'CREATE POLICY scratch ON follow_up FOR SELECT TO phare_worker USING (before_confirmation)', reported: 'scratch on follow_up' }],
  'every policy names its role': [{ defect: 'CREATE POLICY scratch ON person FOR SELECT USING (verified)', reported: 'scratch on person' }],
  'every policy lets in by itself: none narrows another': [{ defect: 'CREATE POLICY scratch ON person AS RESTRICTIVE FOR SELECT TO phare_app USING (verified)', reported: 'scratch on person' }],
  'a policy without a condition is a reviewed one': [
    { defect: 'CREATE POLICY scratch ON support_request FOR SELECT TO phare_app USING (true)', reported: 'scratch' },
    { defect: 'ALTER POLICY request_receive ON support_request WITH CHECK (true)', reported: 'request_receive' },
  ],
  'a policy that was reviewed is still there': [{ defect: 'ALTER POLICY tie_looked_up ON tie USING (person_id IS NOT NULL)', reported: 'tie_looked_up' }],
  'every view asks as whoever reads it': [
    { defect: 'CREATE VIEW scratch AS SELECT 1 AS one', reported: 'scratch' },
    { defect: 'CREATE VIEW app.scratch WITH (security_invoker = false) AS SELECT 1 AS one', reported: 'app.scratch' },
  ],
  'there is no materialised view': [{ defect: 'CREATE MATERIALIZED VIEW scratch AS SELECT 1 AS one', reported: 'scratch' }],
  'a function that runs as its owner pins its search path, ending with the temporary schema': [
    { defect: `${DEFINER} AS 'SELECT 1'`, reported: 'app.scratch()' },
    { defect: `${DEFINER} SET search_path = pg_temp, public AS 'SELECT 1'`, reported: 'app.scratch()' },
  ],
  'a function that runs as its owner is owned by the role that reads only what it needs': [{ defect: `${DEFINER} SET search_path = pg_catalog, pg_temp AS 'SELECT 1'`, reported: 'app.scratch()' }],
  'a function that runs as its owner is a reviewed one': [{ defect: `${DEFINER} SET search_path = pg_catalog, pg_temp AS 'SELECT 1'; ALTER FUNCTION app.scratch() OWNER TO phare_sight`, reported: 'app.scratch()' }],
  'nothing of ours is for everyone': [
    { defect: `CREATE FUNCTION app.scratch() RETURNS int LANGUAGE sql AS 'SELECT 1'`, reported: 'function app.scratch()' },
    { defect: 'GRANT SELECT ON person TO PUBLIC', reported: 'relation person' },
    { defect: 'GRANT SELECT (name) ON person TO PUBLIC', reported: 'column person.name' },
    { defect: 'GRANT USAGE ON SCHEMA app TO PUBLIC', reported: 'schema app' },
    { defect: 'CREATE SCHEMA scratch; GRANT USAGE ON SCHEMA scratch TO PUBLIC', reported: 'schema scratch' },
    { defect: `CREATE TYPE app.scratch AS ENUM ('a')`, reported: 'type app.scratch' },
    { defect: 'CREATE TYPE app.scratch AS (a int)', reported: 'type app.scratch' },
  ],
  'no function of ours claims to leak nothing': [{ defect: `CREATE FUNCTION app.scratch() RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT 1'`, reported: 'app.scratch()' }],
  'everything is owned by the owner, and what looks behind row security by its own role': [
    { defect: 'CREATE TABLE scratch (id int)', reported: 'scratch' },
    { defect: 'ALTER FUNCTION app.told(access_record) OWNER TO CURRENT_USER', reported: 'app.told(access_record)' },
    { defect: 'GRANT CREATE ON SCHEMA public TO phare_app; ALTER TABLE person OWNER TO phare_app', reported: 'person' },
  ],
  'no role of ours passes by row security': [{ defect: 'CREATE ROLE phare_scratch BYPASSRLS', reported: 'phare_scratch' }],
  'neither the owner nor the role of sight can sign in': [{ defect: 'ALTER ROLE phare_sight LOGIN', reported: 'phare_sight' }],
  'nothing granted by default is granted to anyone': [{ defect: 'ALTER DEFAULT PRIVILEGES FOR ROLE phare_owner GRANT SELECT ON TABLES TO phare_app', reported: 'phare_owner r' }],
};
