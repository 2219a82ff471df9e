/** What a row `v` of policy_version holds today, as SQL: what was published, with the parameters that completed it later. */
export const POLICY_CONTENT = `COALESCE((SELECT c.content FROM policy_completion c WHERE c.network_id = v.network_id AND c.policy_version_id = v.id ORDER BY c.revision DESC LIMIT 1), v.content)`;
