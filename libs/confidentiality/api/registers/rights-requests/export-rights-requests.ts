import { Injectable } from '@nestjs/common';
import { Database, Installation, localeOfActor, recordAudit } from '@phare/kernel/api';
import { catalogue, csvText, type CsvCell, type SignedInActor } from '@phare/kernel/domain';
import { RIGHTS_LABELS, type IdentityMethod, type RightsState } from '@phare/confidentiality/domain';
import { allPages } from '../all-pages';
import type { GivenAnswerDto, RightsRequestDto } from './rights-request.dto';
import { RightsRegister } from './rights-register';

const EXPORT_TEXT = catalogue(
  {
    columns: { kind: 'Demande', receivedOn: 'Reçue le', person: 'Personne', contact: 'Comment lui répondre', details: 'Ce qu’elle demande', dueOn: 'Réponse due le', state: 'État', identity: 'Identité', identifiedOn: 'Vérifiée le', answers: 'Réponses' },
    answer: ({ date, words }: { date: string; words: string }) => `${date} : ${words}`,
  },
  {
    columns: { kind: 'Request', receivedOn: 'Received on', person: 'Person', contact: 'How to answer them', details: 'What they ask for', dueOn: 'Answer due on', state: 'State', identity: 'Identity', identifiedOn: 'Verified on', answers: 'Answers' },
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
    return csvText([Object.values(t.columns), ...(await allPages((query) => this.register.page(actor, query))).map(row)]);
  }
}
