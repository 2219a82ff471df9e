import { catalogue } from '@phare/kernel/domain';

export const ORGANISATION_TEXT = catalogue(
  {
    title: 'Votre organisme',
    heading: 'Pour quel organisme écrivez-vous?',
    lead: 'Il reste cinq questions après celle-ci. Comptez environ trois minutes.',
    organisation: 'Nom de l’organisme',
    organisationHint: 'Écrivez les premières lettres. S’il n’est pas dans la liste, écrivez son nom.',
    organisationMissing: 'Écrivez le nom de votre organisme.',
    function: 'Quelle est votre fonction?',
    functionHint: 'Votre demande est reçue et datée, quelle que soit votre fonction.',
    functionMissing: 'Choisissez votre fonction.',
    mandate: 'Au nom de quel organisme?',
    mandateMissing: 'Choisissez l’organisme.',
  },
  {
    title: 'Your organisation',
    heading: 'For which organisation are you writing?',
    lead: 'Five questions remain after this one. It takes about three minutes.',
    organisation: 'Name of the organisation',
    organisationHint: 'Type the first letters. If it is not in the list, write its name.',
    organisationMissing: 'Write the name of your organisation.',
    function: 'What is your function?',
    functionHint: 'Your request is received and dated, whatever your function.',
    functionMissing: 'Choose your function.',
    mandate: 'On behalf of which organisation?',
    mandateMissing: 'Choose the organisation.',
  },
);
