import { signIn } from '../sign-in.mjs';

const INTAKE = 'intake@exemple.test';
const DIRECTION = 'direction1@exemple.test';
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 860 };

const key = (pressed) => ({ name: pressed, act: (page) => page.keyboard.press(pressed) });
const letter = (typed) => ({ name: 'a letter', act: (page) => page.getByRole('dialog').getByLabel('Raison de la priorité').press(typed) });
const confirm = { name: 'confirm', act: (page) => page.getByRole('dialog').getByRole('button', { name: 'Confirmer le tri' }).press('Enter') };

/** What a triage is made of, key by key (`QueueKeys`): down the list, up, picked and let go, the dialog opened, closed, opened on another, filled and confirmed, and all of it undone. */
const TRIAGE = [...['j', 'j', 'j', 'k', 'j', 'x', 'x', 'p', 'Escape', 'j', 'p'].map(key), ...[...'Le C.A.'].map(letter), confirm, key('z')];

/** The pages that are measured: who opens them, on what, and what they type there. */
export async function pagesOf(url) {
  const { items } = await (await fetch(`${url}/api/requests`, { headers: (await signIn(url, DIRECTION)).reading })).json();
  return [
    { name: '/', path: '/', viewport: PHONE },
    { name: '/demande', path: '/demande', viewport: PHONE },
    { name: '/connexion', path: '/connexion', viewport: PHONE },
    { name: '/mes-demandes/:id', path: `/mes-demandes/${items[0].id}`, viewport: PHONE, as: DIRECTION },
    { name: '/equipe/file', path: '/equipe/file', viewport: DESK, as: INTAKE, steps: TRIAGE },
  ];
}
