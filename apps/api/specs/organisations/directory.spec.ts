import { Database, systemOf, type Transaction } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import { OrganisationDirectory } from '@phare/organisations/api';
import { TestApplication } from '../testing/test-application';

describe('what other contexts ask of the directory', () => {
  let phare: TestApplication;
  beforeAll(async () => (phare = await TestApplication.start()));
  afterAll(() => phare.stop());

  const ask = <Answer>(question: (directory: OrganisationDirectory, transaction: Transaction) => Promise<Answer>): Promise<Answer> =>
    phare.application.get(Database).withActor(systemOf(phare.installed.installation.network, 'spec'), (transaction) => question(phare.application.get(OrganisationDirectory), transaction));

  it('gives the facts of an organisation by its id, or by its name however it is spelled', async () => {
    const facts = { id: phare.organisation('organisation-2'), name: 'Centre d’action bénévole du Havre', kind: 'organisation', timeZone: 'America/Halifax', memberships: [{ from: '2016-01-01', until: null }] };
    expect(await ask((directory, transaction) => directory.facts(transaction, phare.organisation('organisation-2')))).toEqual(facts);
    expect(await ask((directory, transaction) => directory.byFoldedName(transaction, "CENTRE D'ACTION BENEVOLE DU HAVRE"))).toEqual(facts);
    expect(await ask((directory, transaction) => directory.byFoldedName(transaction, '…'))).toBeNull();
  });

  it('gives the functions a person holds on a day', async () => {
    const held = (person: string, organisation: string, on: string) =>
      ask((directory, transaction) => directory.heldFunctions(transaction, phare.person(person), phare.organisation(organisation), on as CivilDate));
    expect(await held('direction1@exemple.test', 'organisation-1', '2026-11-20')).toEqual(['direction']);
    expect(await held('direction1@exemple.test', 'organisation-1', '2015-12-31')).toEqual([]);
    expect(await held('direction1@exemple.test', 'organisation-2', '2026-11-20')).toEqual([]);
  });

  it.each([
    ['Maison des jeunes de la Vigie', 'Maison des jeunes La Vigie'],
    ['L’eclairci', 'L’Éclaircie, ressource en santé mentale'],
    ['Euvre du partage', 'Œuvre du partage de la baie'],
  ])('finds near « %s » first %s', async (typed, name) => {
    expect((await ask((directory, transaction) => directory.nearNames(transaction, typed)))[0]?.name).toBe(name);
  });

  it('finds nothing near what resembles nothing', async () => expect(await ask((directory, transaction) => directory.nearNames(transaction, 'Zzyzx 9'))).toEqual([]));
});
