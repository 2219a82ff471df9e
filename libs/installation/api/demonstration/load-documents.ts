import type { INestApplicationContext } from '@nestjs/common';
import { incomingFolder, SpooledFile, type Installation } from '@phare/kernel/api';
import { PolicyVersions } from '@phare/policy/api';
import { offerItemOf } from '@phare/policy/domain';
import { KeepDocumentModel } from '@phare/support/api';
import { accepted, demonstrationPerson } from './demonstration-people';
import { DEMONSTRATION_DOCUMENTS } from './documents';
import type { DemonstrationIds } from './load-people';

/** Loads the document models of the demonstration through the product's own actions: those whose item the network's offer has. */
export async function loadDocuments(context: INestApplicationContext, installation: Installation, ids: DemonstrationIds): Promise<void> {
  const actor = demonstrationPerson(installation, ids, 'intake');
  const keep = context.get(KeepDocumentModel);
  const inForce = await context.get(PolicyVersions).inForceOn(installation.today());
  const folder = incomingFolder(installation.settings.dataDir);
  for (const { file, ...model } of DEMONSTRATION_DOCUMENTS.filter(({ item }) => inForce && offerItemOf(inForce.policy, item))) {
    const { id, version } = accepted(await keep.add(actor, { ...model, language: 'fr' }, null));
    const spooled = SpooledFile.in(folder);
    try {
      await spooled.hold(folder, { name: file.name, type: 'text/plain' }, Buffer.from(file.text));
      accepted(await keep.publish(actor, id, version, spooled));
    } finally {
      await spooled.discard();
    }
  }
}
