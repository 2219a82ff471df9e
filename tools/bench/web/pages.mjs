import { signIn } from '../sign-in.mjs';

const INTAKE = 'intake@exemple.test';
const DIRECTION = 'direction1@exemple.test';
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 860 };

/** What a triage is made of, key by key (`QueueKeys`): down the list, up, the priority, and back. */
const TRIAGE = ['j', 'j', 'j', 'k', 'j', 'p', 'Escape', 'j'];

/** The pages that are measured: who opens them, on what, and what they type there. */
export async function pagesOf(url) {
  const { items } = await (await fetch(`${url}/api/requests`, { headers: (await signIn(url, DIRECTION)).reading })).json();
  return [
    { name: '/', path: '/', viewport: PHONE },
    { name: '/demande', path: '/demande', viewport: PHONE },
    { name: '/connexion', path: '/connexion', viewport: PHONE },
    { name: '/mes-demandes/:id', path: `/mes-demandes/${items[0].id}`, viewport: PHONE, as: DIRECTION },
    { name: '/equipe/file', path: '/equipe/file', viewport: DESK, as: INTAKE, keys: TRIAGE },
  ];
}
