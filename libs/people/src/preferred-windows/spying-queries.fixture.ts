/** A way to get at somebody else's preferred hours. `$victim` and `$tenant` stand for ids that a spy may well know. */
export interface SpyingQuery {
  readonly how: string;
  readonly sql: string;
  /** The same query as the owner of the table shows them: proof that it would, if the database let it. */
  readonly shows: boolean;
}

const shows = (how: string, sql: string): SpyingQuery => ({ how, sql, shows: true });
const tries = (how: string, sql: string): SpyingQuery => ({ how, sql, shows: false });

/** Tells what it is given by an error, before the policy is asked, if the planner is fooled by its cost. */
const TELLTALE = `CREATE FUNCTION pg_temp.telltale(hours jsonb) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$
  BEGIN RAISE EXCEPTION 'seen: %', hours; END $$;`;

export const SPYING_QUERIES: readonly SpyingQuery[] = [
  shows('reading', 'SELECT * FROM preferred_window'),
  shows(
    'reading one by its key',
    `SELECT hours FROM preferred_window WHERE tenant_id = '$tenant' AND person_id = '$victim'`,
  ),
  shows('a join', 'SELECT * FROM person JOIN preferred_window USING (tenant_id)'),
  shows(
    'an outer join',
    'SELECT preferred_window.hours FROM person LEFT JOIN preferred_window ON person_id = person.id',
  ),
  shows(
    'a subquery',
    `SELECT display_name, (SELECT hours FROM preferred_window WHERE person_id = person.id) FROM person`,
  ),
  shows(
    'a lateral join',
    'SELECT w.* FROM person, LATERAL (SELECT hours FROM preferred_window WHERE person_id = person.id) w',
  ),
  shows('a common table expression', 'WITH w AS MATERIALIZED (SELECT * FROM preferred_window) SELECT * FROM w'),
  shows('a view of one’s own', 'CREATE TEMP VIEW peep AS SELECT * FROM preferred_window; SELECT * FROM peep'),
  shows('a copied table', 'CREATE TEMP TABLE loot AS SELECT * FROM preferred_window; SELECT * FROM loot'),
  shows('an aggregate', 'SELECT jsonb_agg(hours) AS all, count(*) AS n, min(hours::text) FROM preferred_window'),
  shows('a window function', 'SELECT first_value(hours) OVER () FROM preferred_window'),
  shows('a union', 'SELECT working_hours FROM person UNION ALL SELECT hours FROM preferred_window'),
  shows('a sample', 'SELECT * FROM preferred_window TABLESAMPLE SYSTEM (100)'),
  shows('a place on the disk', `SELECT * FROM preferred_window WHERE ctid IN ('(0,1)', '(0,2)', '(0,3)')`),
  shows('a cursor', 'DECLARE peep CURSOR FOR SELECT * FROM preferred_window; FETCH ALL FROM peep'),
  shows('a prepared statement', 'PREPARE peep AS SELECT * FROM preferred_window; EXECUTE peep'),
  shows('XML', `SELECT query_to_xml('SELECT * FROM preferred_window', true, true, '')`),
  shows('the whole row as text', 'SELECT preferred_window::text FROM preferred_window'),
  shows('changing and returning', `UPDATE preferred_window SET updated_at = now() RETURNING *`),
  shows(
    'taking it over and returning',
    `UPDATE preferred_window SET user_id = coalesce(app_user(), user_id) RETURNING *`,
  ),
  shows('deleting and returning', `DELETE FROM preferred_window RETURNING *`),
  shows('locking', 'SELECT * FROM preferred_window FOR UPDATE'),
  shows(
    'inserting over it',
    `INSERT INTO preferred_window (tenant_id, person_id, user_id, hours)
     SELECT '$tenant', '$victim', coalesce(app_user(), user_id), '{}' FROM person WHERE id = '$victim'
     ON CONFLICT (tenant_id, person_id) DO UPDATE SET updated_at = now() RETURNING *`,
  ),
  tries(
    'inserting beside it',
    `INSERT INTO preferred_window (tenant_id, person_id, user_id, hours) VALUES ('$tenant', '$victim', app_user(), '{}')
     ON CONFLICT DO NOTHING RETURNING *`,
  ),
  tries(
    'inserting in the victim’s name',
    `INSERT INTO preferred_window (tenant_id, person_id, user_id, hours)
     SELECT '$tenant', '$victim', user_id, '{}' FROM person WHERE id = '$victim' RETURNING *`,
  ),
  tries(
    'merging',
    `MERGE INTO preferred_window w USING person p ON w.person_id = p.id
     WHEN MATCHED THEN UPDATE SET hours = jsonb_build_object('MO', 1 / (w.hours -> 'MO' -> 0 ->> 0)::int)`,
  ),
  shows('an error that repeats the value', 'SELECT hours::text::int FROM preferred_window'),
  shows('a cheap function that tells', `${TELLTALE} SELECT 1 FROM preferred_window WHERE pg_temp.telltale(hours)`),
  shows(
    'a cheap function in a join',
    `${TELLTALE} SELECT 1 FROM person JOIN preferred_window ON pg_temp.telltale(hours) AND person.id = person_id`,
  ),
  tries('EXPLAIN', 'EXPLAIN (ANALYZE, VERBOSE, BUFFERS) SELECT * FROM preferred_window'),
  tries(
    'EXPLAIN with a guess',
    `EXPLAIN ANALYZE SELECT * FROM preferred_window WHERE hours = '{"MO": [[421, 787]]}'::jsonb LIMIT 0`,
  ),
  shows('statistics', `SELECT * FROM pg_stats WHERE tablename = 'preferred_window'`),
  tries('statistics themselves', `SELECT * FROM pg_statistic`),
  tries('turning security off for oneself', 'SET LOCAL row_security = off; SELECT * FROM preferred_window'),
  tries('turning security off for all', 'ALTER TABLE preferred_window DISABLE ROW LEVEL SECURITY'),
  tries('a policy of one’s own', 'CREATE POLICY mine ON preferred_window USING (true)'),
  tries(
    'a trigger of one’s own',
    'CREATE TRIGGER mine BEFORE UPDATE ON preferred_window EXECUTE FUNCTION preferred_window_ends()',
  ),
  tries('becoming the owner', 'SET ROLE workpact_owner; SELECT * FROM preferred_window'),
  tries('becoming another session', 'SET SESSION AUTHORIZATION workpact_owner; SELECT * FROM preferred_window'),
  tries('calling what the trigger calls', 'SELECT preferred_window_ends()'),
  shows(
    'linking the victim to oneself',
    `UPDATE person SET user_id = app_user() WHERE id = '$victim' AND app_user() IS NOT NULL; SELECT * FROM preferred_window`,
  ),
  shows(
    'linking the victim to oneself, in one statement',
    `WITH link AS (UPDATE person SET user_id = app_user() WHERE id = '$victim' AND app_user() IS NOT NULL RETURNING id)
     SELECT preferred_window.* FROM preferred_window LEFT JOIN link ON true`,
  ),
  shows(
    'firing the victim and returning',
    `UPDATE person SET state = state WHERE id = '$victim' RETURNING (SELECT hours FROM preferred_window WHERE person_id = person.id)`,
  ),
  shows('the audit log', `SELECT * FROM audit_entry, preferred_window`),
];
