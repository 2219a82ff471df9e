import { catalogue, type Locale } from '@phare/kernel/domain';
import type { EligibilitySentences } from './eligibility-messages';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const FRENCH = {
  messages: {
    member: ({ receivedOn }) => `L’organisme était membre le ${receivedOn}.`,
    lapsed_to_verify: ({ until }) => `L’adhésion de l’organisme semble échue depuis le ${until}.`,
    lapsed_refused: ({ until }) => `L’adhésion de l’organisme est échue depuis le ${until}.`,
    never_member_refused: () => 'L’organisme n’a jamais été membre.',
    never_member_admitted: ({ hourlyPrice }) => (hourlyPrice === '' ? 'L’organisme n’est pas membre; la politique l’admet.' : `L’organisme n’est pas membre; la politique l’admet à ${hourlyPrice} l’heure.`),
    unmatched: () => 'Le nom donné ne correspond à aucun organisme connu.',
    emerging_group_admitted: () => 'C’est un groupe en émergence; la politique l’admet.',
    emerging_group_to_verify: () => 'C’est un groupe en émergence; la politique demande de vérifier.',
    emerging_group_refused: () => 'C’est un groupe en émergence; la politique ne l’admet pas.',
    function_declared: ({ holder }) => `${capital(holder)}, d’après sa déclaration.`,
    function_vouched: ({ holder }) => `${capital(holder)}, comme l’équipe l’a noté.`,
    function_held: ({ holder, receivedOn }) => `${capital(holder)}, par un mandat en vigueur le ${receivedOn}.`,
    function_unproven: ({ holder }) => `${capital(holder)}, d’après le formulaire public. Rien ne le confirme encore.`,
    function_to_confirm: ({ holder, origins }) => `${capital(holder)}. La politique prévoit que la demande vienne ${origins}.`,
    function_to_confirm_if_asked: ({ holder, origins }) => `${capital(holder)}. La politique prévoit que la demande vienne ${origins}.`,
    function_confirmed: ({ holder, origins }) => `${capital(holder)}. La demande est confirmée au nom ${origins}.`,
    function_confirmed_by_team: ({ holder }) => `${capital(holder)}. L’équipe a vérifié que la demande vient bien de l’organisme.`,
    addressed: () => 'La demande est au dossier.',
    addressed_once_sent: () => 'Il suffira que la demande nous soit adressée.',
  },
  remedies: {
    verify_membership: 'Vérifiez l’adhésion avec l’organisme, puis décidez. Le délai court déjà.',
    link_organisation: 'Reliez la demande à un organisme connu, ou ajoutez l’organisme. Le délai court déjà.',
    verify_group: 'Vérifiez avec le groupe, puis décidez. Le délai court déjà.',
    refer_or_join: 'Proposez une ressource ou une formation, et dites comment devenir membre.',
    confirm_requester: 'Attendez la confirmation d’une personne qui a cette fonction, ou décidez. Rien n’est partagé avec l’organisme avant.',
    confirm_requester_later: 'La personne peut écrire dès maintenant et choisir ensuite qui confirme la demande.',
    verify_address: 'Le code envoyé à l’adresse courriel le confirmera; sinon, vérifiez avec la personne, puis décidez.',
  },
} satisfies EligibilitySentences;

/** What the team reads about the same decision, for instance on the eligibility card of a request taken by phone. */
export const TEAM_SENTENCES: Readonly<Record<Locale, EligibilitySentences>> = catalogue(FRENCH, {
  messages: {
    member: ({ receivedOn }) => `The organisation was a member on ${receivedOn}.`,
    lapsed_to_verify: ({ until }) => `The organisation’s membership seems to have ended on ${until}.`,
    lapsed_refused: ({ until }) => `The organisation’s membership ended on ${until}.`,
    never_member_refused: () => 'The organisation was never a member.',
    never_member_admitted: ({ hourlyPrice }) => (hourlyPrice === '' ? 'The organisation is not a member; the policy admits it.' : `The organisation is not a member; the policy admits it at ${hourlyPrice} an hour.`),
    unmatched: () => 'The name given matches no known organisation.',
    emerging_group_admitted: () => 'This is an emerging group; the policy admits it.',
    emerging_group_to_verify: () => 'This is an emerging group; the policy asks to check.',
    emerging_group_refused: () => 'This is an emerging group; the policy does not admit it.',
    function_declared: ({ holder }) => `${capital(holder)}, as declared.`,
    function_vouched: ({ holder }) => `${capital(holder)}, as the team noted.`,
    function_held: ({ holder, receivedOn }) => `${capital(holder)}, under a mandate in force on ${receivedOn}.`,
    function_unproven: ({ holder }) => `${capital(holder)}, according to the public form. Nothing confirms it yet.`,
    function_to_confirm: ({ holder, origins }) => `${capital(holder)}. Under the policy the request must come from ${origins}.`,
    function_to_confirm_if_asked: ({ holder, origins }) => `${capital(holder)}. Under the policy the request must come from ${origins}.`,
    function_confirmed: ({ holder, origins }) => `${capital(holder)}. The request is confirmed on behalf of ${origins}.`,
    function_confirmed_by_team: ({ holder }) => `${capital(holder)}. The team has checked that the request does come from the organisation.`,
    addressed: () => 'The request is on file.',
    addressed_once_sent: () => 'It will be enough that the request is sent to us.',
  },
  remedies: {
    verify_membership: 'Check the membership with the organisation, then decide. The clock is already running.',
    link_organisation: 'Link the request to a known organisation, or add the organisation. The clock is already running.',
    verify_group: 'Check with the group, then decide. The clock is already running.',
    refer_or_join: 'Suggest a resource or a training, and say how to become a member.',
    confirm_requester: 'Wait until someone who holds such a function confirms, or decide. Nothing is shared with the organisation before.',
    confirm_requester_later: 'The person may write now and choose later who confirms the request.',
    verify_address: 'The code sent to the e-mail address will confirm it; otherwise check with the person, then decide.',
  },
});
