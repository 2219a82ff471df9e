import { Injectable } from '@nestjs/common';
import { Database, Installation, localeOfActor, recordAudit } from '@phare/kernel/api';
import { catalogue, csvText, type CsvCell, type SignedInActor } from '@phare/kernel/domain';
import { INCIDENT_FACTS, INCIDENT_LABELS } from '@phare/confidentiality/domain';
import { allPages } from '../all-pages';
import type { IncidentDto } from './incident.dto';
import { IncidentRegister } from './incident-register';

const EXPORT_TEXT = catalogue(
  { yes: 'oui', no: 'non', keptUntil: 'À conserver jusqu’au', closedOn: 'Fermé le', complements: 'Compléments' },
  { yes: 'yes', no: 'no', keptUntil: 'To be kept until', closedOn: 'Closed on', complements: 'Complements' },
);

/** The whole register as a table, for the Commission, which may ask for a copy (P-39.1, s. 3.8). Recorded before it is told. */
@Injectable()
export class ExportIncidents {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly register: IncidentRegister,
  ) {}

  async execute(actor: SignedInActor): Promise<string> {
    await this.database.withActor(actor, (transaction) => recordAudit(transaction, { action: 'export_incidents', subject: 'incident' }, this.installation.now()));
    const locale = localeOfActor(actor);
    const t = EXPORT_TEXT[locale];
    const said = (value: unknown): CsvCell => (typeof value === 'boolean' ? (value ? t.yes : t.no) : typeof value === 'string' || typeof value === 'number' ? value : null);
    const row = ({ facts, keptUntil, closedAt, entries }: IncidentDto): CsvCell[] => {
      const notes = entries.flatMap(({ note, at }) => (note === null ? [] : [`${at.slice(0, 10)} : ${note}`]));
      return [...INCIDENT_FACTS.map((fact) => said(facts[fact])), keptUntil, closedAt?.slice(0, 10) ?? null, notes.join('\n')];
    };
    const incidents = (await allPages((query) => this.register.page(actor, query))).reverse();
    return csvText([[...INCIDENT_FACTS.map((fact) => INCIDENT_LABELS[locale][fact]), t.keptUntil, t.closedOn, t.complements], ...incidents.map(row)]);
  }
}
