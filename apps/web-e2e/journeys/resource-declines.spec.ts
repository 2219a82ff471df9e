import { accepts, asks, closes, findsProposal, press, propose, readsTheEnd, teamOn, triage } from '../harness/accompaniment';
import { visitors } from '../harness/visitors';
import { mailTo } from '../harness/inbox';
import { sees } from '../harness/waiting';

const all = visitors();

const FIRST = 'resource1@exemple.test';
const SECOND = 'resource2@exemple.test';

describe('a resource person who declines, and another in their place', () => {
  it('from the question to the end: the requester never learns why', async () => {
    const director = await all.arrive({ as: 'direction1@exemple.test' });
    const request = await asks(director, 'Une assemblée à préparer');
    const team = await teamOn(all, request);
    await triage(team.page);
    await propose(team.page, 'Océane Lebrasseur', async (dialog) => {
      await dialog.getByText(/Connaît ce qui est demandé/).first().waitFor();
      await dialog.getByLabel('Pourquoi cette personne?').fill('Elle a préparé dix assemblées.');
    });

    const first = await findsProposal(all, request, FIRST);
    const declining = await press(first.page, 'Décliner');
    await declining.getByLabel('Pourquoi?').fill('Je pars trois mois.');
    await declining.getByRole('button', { name: 'Décliner', exact: true }).click();
    await declining.waitFor({ state: 'hidden' });
    await first.page.goto('/equipe/accompagnements');
    await sees(first.page, 'Aucune proposition pour le moment.');

    await team.page.reload();
    await sees(team.page, 'Je pars trois mois.');
    await propose(team.page, 'Tomas Vigneault');
    const second = await findsProposal(all, request, SECOND);
    await accepts(second.page);
    await director.page.goto(`/mes-demandes/${request.id}`);
    await sees(director.page, 'Tomas Vigneault vous accompagne.');
    await closes(second, request);
    await readsTheEnd(director, request, /trois mois/);
    const mails = await mailTo('direction1@exemple.test');
    expect(mails.filter(({ text = '', subject = '' }) => subject.includes(request.number) && /Tomas|Océane|assemblée/.test(text + subject))).toEqual([]);
  });
});
