import { Injectable } from '@nestjs/common';
import { Installation, localeOfActor, recordAudit, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, csvText, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { portableTables, type PortableData } from '@phare/confidentiality/domain';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { HandedOver } from './handed-over';

const COLLECTED = statement('portable-data', 'SELECT app.portable_data($2, $3, $4) AS data WHERE $1::uuid IS NOT NULL');

/**
 * Everything that was collected from a person, as JSON and as tables, for them to take away (P-39.1, s. 27). The audit says who handed it over, and the read
 * log of each request of theirs that it holds says so too, before a byte leaves. Nothing of it is kept.
 */
@Injectable()
export class ExportPortableData {
  constructor(
    private readonly handedOver: HandedOver,
    private readonly installation: Installation,
  ) {}

  execute(actor: SignedInActor, id: string, personId: string): Promise<Result<Buffer, Refusal>> {
    return this.handedOver.perform(actor, id, async (transaction) => {
      const found = await transaction.first<{ data: PortableData | null }>(COLLECTED, [actor.networkId, id, personId, actor.name]);
      if (!found?.data) return refused(refusal('not_found'));
      await recordAudit(transaction, { action: 'export_portable_data', subject: 'rights_request', subjectId: id, detail: { personId, requests: found.data.requests.length } }, this.installation.now());
      return accepted(this.archive(found.data, actor));
    });
  }

  private archive(data: PortableData, actor: SignedInActor): Buffer {
    const locale = localeOfActor(actor);
    const json = JSON.stringify({ network: this.installation.network.name, exportedOn: this.installation.today(), ...data }, null, 2);
    const files: Zippable = { [locale === 'fr-CA' ? 'renseignements.json' : 'information.json']: strToU8(json) };
    for (const { file, rows } of portableTables(data, locale)) files[file] = strToU8(csvText(rows));
    return Buffer.from(zipSync(files, { mtime: this.installation.now() }));
  }
}
