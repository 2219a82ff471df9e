/** What an attacker writes where a value is expected, each with a mark that must never reach a statement's text. */
export const MARK = 'zzmark';

const CONTEXT = `set_config('phare.actor', '${MARK}', true)`;

export const INJECTIONS: readonly string[] = [
  ...[`'`, `''`, `"`, '`', '\\', `\\'`, ';', '--', '/*', '*/', '#', '$1', '$$', '%27', '%00x', '\u02bc', 'ʼ', '＇'].map((text) => `${MARK}${text}`),
  ...[`' OR 1=1 --`, `' OR '1'='1`, `" OR ""="`, `') OR ('1'='1`, `1 OR 1=1`, `1) OR (1=1`, `' OR TRUE; --`, `x' OR network_id IS NOT NULL --`].map((text) => MARK + text),
  ...[`; DROP TABLE session; --`, `'; DELETE FROM session; --`, `'; UPDATE support_request SET sealed = false; --`, `; SELECT pg_sleep(10)`, `' || pg_sleep(10) || '`, `1; COMMIT; SELECT 1`].map((text) => MARK + text),
  ...[`' UNION SELECT description FROM support_request --`, `' UNION ALL SELECT password_hash FROM account --`, `1 UNION SELECT NULL`, `(SELECT description FROM support_request LIMIT 1)`, `CASE WHEN (SELECT true) THEN id END`].map((text) => MARK + text),
  ...[`id; --`, `id ASC, (SELECT 1)`, `created_at DESC`, `received_at DESC NULLS LAST, ${CONTEXT}`, `(CASE WHEN 1=1 THEN id ELSE subject END)`, `1,(SELECT current_user)`, `random()`, `id::text`, `subject COLLATE "C"`].map((text) => MARK + text),
  ...[CONTEXT, `' OR ${CONTEXT} IS NOT NULL --`, `' || ${CONTEXT} || '`, `'); SET ROLE phare_owner; --`, `'; RESET ALL; --`, `'; SET row_security = off; --`].map((text) => MARK + text),
  ...[`{"$ne": null}`, `{"$where": "1"}`, `[object Object]`, `__proto__`, `constructor`, `../../etc/passwd`, `<script>alert(1)</script>`, '${7*7}', '{{7*7}}'].map((text) => MARK + text),
];
