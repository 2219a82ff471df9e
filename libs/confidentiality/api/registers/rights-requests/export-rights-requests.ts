import { Injectable } from '@nestjs/common';
import { Database, Installation, localeOfActor, recordAudit } from '@phare/kernel/api';
import { catalogue, csvText, type CsvCell, type SignedInActor } from '@phare/kernel/domain';
import { RIGHTS_LABELS, type IdentityMethod, type RightsState } from '@phare/confidentiality/domain';
import { allPages } from '../all-pages';
import type { GivenAnswerDto, RightsRequestDto } from './rights-request.dto';
import { RightsRegister } from './rights-register';

const EXPORT_TEXT = catalogue(
  {
    columns: ['Demande', 'Reçue le', 'Personne', 'Comment lui répondre', 'Ce qu’elle demande', 'Réponse due le', 'État', 'Identité', 'Vérifiée le', 'Réponses'],
    answer: ({ date, words }: { date: string; words: string }) => `${date} : ${words}`,
  },
  {
    columns: ['Request', 'Received on', 'Person', 'How to answer them', 'What they ask for', 'Answer due on', 'State', 'Identity', 'Verified on', 'Answers'],
    answer: ({ date, words }) => `${date}: ${words}`,
  },
);

/** The whole register of rights requests as a table, what waits first. Recorded before it is told. */
@Injectable()
export class ExportRightsRequests {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly register: RightsRegister,
  ) {}

  async execute(actor: SignedInActor): Promise<string> {
    await this.database.withActor(actor, (transaction) => recordAudit(transaction, { action: 'export_rights_requests', subject: 'rights_request' }, this.installation.now()));
    const locale = localeOfActor(actor);
    const [t, labels] = [EXPORT_TEXT[locale], RIGHTS_LABELS[locale]];
    const answered = ({ outcome, answeredOn, reasons, article, remedies }: GivenAnswerDto): string => t.answer({ date: answeredOn, words: [labels.outcomes[outcome], reasons, article, remedies].filter((each) => each !== undefined).join(' · ') });
    const row = ({ kind, receivedOn, personName, contact, details, dueOn, state, identityMethod, identifiedOn, answers }: RightsRequestDto): CsvCell[] => [
      ...[labels.kinds[kind], receivedOn, personName, contact ?? null, details ?? null, dueOn, labels.states[state as RightsState]],
      ...[identityMethod === null ? null : labels.methods[identityMethod as IdentityMethod], identifiedOn, answers.map(answered).join('\n')],
    ];
    return csvText([t.columns, ...(await allPages((query) => this.register.page(actor, query))).map(row)]);
  }
}
