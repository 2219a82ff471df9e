import { statement } from '@phare/kernel/api';

/** One entry, beside the incident that it is of. */
export interface IncidentEntryRow {
  readonly incidentId: string;
  readonly version: number;
  readonly closedAt: Date | null;
  readonly id: string;
  readonly kind: 'noted' | 'complement' | 'closing';
  readonly at: Date;
  readonly byName: string;
  readonly content: Buffer;
}

/** Of one incident, or of a page of them, the last noted first. */
export const ENTRIES = statement(
  'incident-entries',
  `SELECT i.id AS "incidentId", i.version, i.closed_at AS "closedAt", e.id, e.kind, e.written_at AS at, p.name AS "byName", e.content
     FROM (SELECT * FROM incident WHERE network_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ($3::text IS NULL OR id::text < $3) ORDER BY id DESC LIMIT $4) i
     JOIN incident_entry e ON e.network_id = i.network_id AND e.incident_id = i.id
     JOIN person p ON p.network_id = e.network_id AND p.id = e.written_by_id ORDER BY i.id DESC, e.id`,
);

export const HELD = statement('incident-held', 'SELECT version, closed_at AS "closedAt" FROM incident WHERE network_id = $1 AND id = $2 FOR UPDATE');
export const NOTE = statement('incident-note', 'INSERT INTO incident (network_id, id, version, aware_on) VALUES ($1, $2, 1, $3)');
export const ADD_ENTRY = statement('incident-entry-add', 'INSERT INTO incident_entry (network_id, id, incident_id, kind, content, written_by_id, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7)');
export const CHANGE = statement('incident-change', 'UPDATE incident SET version = version + 1, aware_on = $3, closed_at = $4 WHERE network_id = $1 AND id = $2');
