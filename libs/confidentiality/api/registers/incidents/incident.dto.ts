import { BooleanField, ChoiceField, CivilDateField, IdField, InstantField, ListQueryDto, ObjectField, ObjectListField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';
import { INCIDENT_NEEDS } from '@phare/confidentiality/domain';

const LONG = 4000;
const MOST_PERSONS = 1_000_000;

/** The facts that may come later than the first (Regulation, r. 3.1, s. 7). */
class LaterFactsDto {
  @TextField({ description: 'The personal information concerned.', max: LONG, optional: true, example: 'Noms et numéros de téléphone de bénévoles' })
  information?: string;

  @TextField({ description: 'Why the information cannot be described, in place of its description.', max: LONG, optional: true })
  informationUnknown?: string;

  @CivilDateField({ description: 'The day of the incident, or the first of its period.', optional: true })
  happenedFrom?: string;

  @CivilDateField({ description: 'The last day, where it is a period.', optional: true })
  happenedUntil?: string;

  @BooleanField({ description: 'The date or period is an approximation.', optional: true })
  happenedApproximate?: boolean;

  @WholeNumberField({ description: 'How many persons are concerned.', min: 0, max: MOST_PERSONS, optional: true })
  persons?: number;

  @BooleanField({ description: 'That number is an approximation.', optional: true })
  personsApproximate?: boolean;

  @WholeNumberField({ description: 'How many of them are in Québec.', min: 0, max: MOST_PERSONS, optional: true })
  personsInQuebec?: number;

  @TextField({ description: 'On the risk: how sensitive the information is.', max: LONG, optional: true })
  sensitivity?: string;

  @TextField({ description: 'On the risk: the malicious uses that are possible.', max: LONG, optional: true })
  harmfulUses?: string;

  @TextField({ description: 'On the risk: the consequences that are anticipated.', max: LONG, optional: true })
  consequences?: string;

  @TextField({ description: 'On the risk: how likely an injurious use is.', max: LONG, optional: true })
  likelihood?: string;

  @BooleanField({ description: 'The conclusion: whether there is a risk of serious injury.', optional: true })
  serious?: boolean;

  @CivilDateField({ description: 'When the Commission d’accès à l’information was notified.', optional: true })
  commissionNotifiedOn?: string;

  @CivilDateField({ description: 'When the persons concerned were notified.', optional: true })
  personsNotifiedOn?: string;

  @BooleanField({ description: 'Whether a public notice was given.', optional: true })
  publicNotice?: boolean;

  @TextField({ description: 'Why one was given, or why none.', max: LONG, optional: true })
  publicNoticeReason?: string;

  @TextField({ description: 'The measures taken to reduce the risk of injury.', max: LONG, optional: true })
  measures?: string;
}

/** `POST /api/incidents`; also all that is known of one. */
export class IncidentFactsDto extends LaterFactsDto {
  @CivilDateField({ description: 'The day the organisation became aware of it.', example: '2026-11-12' })
  awareOn: string;

  @TextField({ description: 'What happened, briefly.', max: LONG, example: 'Un courriel est parti à la mauvaise adresse.' })
  circumstances: string;
}

/** What one entry brings: only what it says, or says anew. */
export class BroughtFactsDto extends LaterFactsDto {
  @CivilDateField({ description: 'The day the organisation became aware of it.', optional: true })
  awareOn?: string;

  @TextField({ description: 'What happened, briefly.', max: LONG, optional: true })
  circumstances?: string;
}

/** `POST /api/incidents/:id/complements`. */
export class ComplementDto extends BroughtFactsDto {
  @TextField({ description: 'What this complement is, for whoever reads the register.', max: LONG, example: 'La destinataire a confirmé l’avoir effacé.' })
  note: string;
}

/** One entry of an incident, as it was written. */
export class IncidentEntryDto {
  @IdField({ description: 'The entry.' })
  id: string;

  @ChoiceField({ description: 'What it does.', of: ['noted', 'complement', 'closing'] })
  kind: string;

  @InstantField({ description: 'When it was written.' })
  at: string;

  @TextField({ description: 'Who wrote it.', max: 200 })
  byName: string;

  @TextField({ description: 'What was said of it.', max: LONG, nullable: true })
  note: string | null;

  @ObjectField({ description: 'The facts that it brings.', type: () => BroughtFactsDto })
  facts: BroughtFactsDto;
}

/** An incident, as the register has it. */
export class IncidentDto {
  @IdField({ description: 'The incident.' })
  id: string;

  @WholeNumberField({ description: 'Raised by each entry.', min: 1, max: 1_000_000 })
  version: number;

  @ObjectField({ description: 'All that is known: the last that was said of each fact. What is absent is not known yet.', type: () => IncidentFactsDto })
  facts: IncidentFactsDto;

  @TextListField({ description: `What the Regulation asks for and is missing, among ${INCIDENT_NEEDS.join(', ')}.`, max: 50, maxItems: 20 })
  missing: readonly string[];

  @CivilDateField({ description: 'Where there is a risk of serious injury: the day by which the network aims to notify the Commission. A target of its own, the law counts no hour.', nullable: true })
  noticeTargetOn: string | null;

  @CivilDateField({ description: 'The register keeps it until this day at least.' })
  keptUntil: string;

  @InstantField({ description: 'When it was closed; `null` while it is open, or since a complement left something missing.', nullable: true })
  closedAt: string | null;

  @ObjectListField({ description: 'Its entries, the first one first.', type: () => IncidentEntryDto, maxItems: 1000 })
  entries: readonly IncidentEntryDto[];
}

/** A page of the register. */
export class IncidentPageDto {
  @ObjectListField({ description: 'The page, the last noted first.', type: () => IncidentDto, maxItems: 100 })
  items: IncidentDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}

/** `GET /api/incidents`. */
export class IncidentsQueryDto extends ListQueryDto {}
