import { catalogue, type Locale } from '@phare/kernel/domain';
import type { MessageCode, RemedyCode } from './eligibility-codes';

/** The words of a decision, ready to be put in a sentence of one language. Empty where the message has no such value. */
export interface SentenceValues {
  /** The day of receipt, in words. */
  readonly receivedOn: string;
  /** The last day of a membership that has ended, in words. */
  readonly until: string;
  /** The requester's function: « vous en assurez la direction », or « la personne assure la direction » for the team. */
  readonly holder: string;
  /** Whom a request may come from: « du conseil d’administration (C.A.) ou de la direction ». */
  readonly origins: string;
  /** What a non-member pays for an hour, with its currency sign. */
  readonly hourlyPrice: string;
}

type Sentence = (values: SentenceValues) => string;

/** A sentence for every message and every remedy: a new code without its sentence does not compile. */
export type EligibilitySentences = {
  readonly messages: Readonly<Record<MessageCode, Sentence>>;
  readonly remedies: Readonly<Record<RemedyCode, string>>;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const FRENCH = {
  messages: {
    member: () => 'Votre organisme est membre.',
    lapsed_to_verify: ({ until }) => `L’adhésion de votre organisme semble échue depuis le ${until}.`,
    lapsed_refused: ({ until }) => `L’accompagnement est offert aux organismes membres. L’adhésion du vôtre est échue depuis le ${until}.`,
    never_member_refused: () => 'L’accompagnement est offert aux organismes membres.',
    never_member_admitted: ({ hourlyPrice }) =>
      hourlyPrice === '' ? 'Votre organisme n’est pas membre, et peut être accompagné.' : `Votre organisme n’est pas membre\u00a0: l’accompagnement lui est offert à ${hourlyPrice} l’heure.`,
    unmatched: () => 'Nous n’avons pas reconnu le nom de votre organisme dans notre liste.',
    emerging_group_admitted: () => 'Votre groupe est en émergence, et peut être accompagné.',
    emerging_group_to_verify: () => 'Votre groupe est en émergence\u00a0: il nous reste à vérifier s’il peut être accompagné.',
    emerging_group_refused: () => 'L’accompagnement est offert aux organismes membres. Votre groupe est encore en émergence.',
    function_declared: ({ holder }) => `${capital(holder)}\u00a0: la demande peut venir de vous.`,
    function_vouched: ({ holder }) => `${capital(holder)}\u00a0: la demande peut venir de vous.`,
    function_held: ({ holder }) => `${capital(holder)}\u00a0: la demande peut venir de vous.`,
    function_unproven: ({ holder }) => `Vous nous dites ceci\u00a0: ${holder}. Il nous reste à le confirmer.`,
    function_to_confirm: ({ origins }) => `Votre demande est bien reçue et le délai court dès maintenant. La politique prévoit que la demande vienne ${origins}.`,
    function_to_confirm_if_asked: ({ origins }) => `La politique prévoit que la demande vienne ${origins}.`,
    function_confirmed: ({ origins }) => `La demande est confirmée au nom ${origins}.`,
    function_confirmed_by_team: () => 'Une personne de l’équipe a vérifié que la demande vient bien de votre organisme.',
    addressed: () => 'Votre demande nous est bien adressée.',
    addressed_once_sent: () => 'Il suffit de nous adresser votre demande.',
  },
  remedies: {
    verify_membership: 'Nous recevons quand même votre demande; une personne de l’équipe vérifiera avec vous.',
    link_organisation: 'Nous recevons quand même votre demande; une personne de l’équipe retrouvera votre organisme avec vous.',
    verify_group: 'Nous recevons quand même votre demande; une personne de l’équipe vérifiera avec vous.',
    refer_or_join: 'Voici qui peut vous aider dès maintenant, les formations qui vous sont ouvertes, et comment devenir membre.',
    confirm_requester: 'Qui peut la confirmer? Rien ne part sans vous, et le lien ne dira ni qui a écrit ni pourquoi.',
    confirm_requester_later: 'Écrivez-nous quand même\u00a0: le délai court dès la réception. Vous choisirez ensuite qui peut confirmer la demande, et rien ne part sans vous.',
    verify_address: 'Le délai court dès maintenant. Le code envoyé à votre adresse courriel, ou une personne de l’équipe, le confirmera avec vous.',
  },
} satisfies EligibilitySentences;

/** What the requester reads. Wording: voice.md. */
export const REQUESTER_SENTENCES: Readonly<Record<Locale, EligibilitySentences>> = catalogue(FRENCH, {
  messages: {
    member: () => 'Your organisation is a member.',
    lapsed_to_verify: ({ until }) => `Your organisation’s membership seems to have ended on ${until}.`,
    lapsed_refused: ({ until }) => `Support is for member organisations. Yours was a member until ${until}.`,
    never_member_refused: () => 'Support is for member organisations.',
    never_member_admitted: ({ hourlyPrice }) => (hourlyPrice === '' ? 'Your organisation is not a member, and can be supported.' : `Your organisation is not a member: support is offered to it at ${hourlyPrice} an hour.`),
    unmatched: () => 'We did not recognise your organisation’s name in our list.',
    emerging_group_admitted: () => 'Your group is emerging, and can be supported.',
    emerging_group_to_verify: () => 'Your group is emerging: we still have to check whether it can be supported.',
    emerging_group_refused: () => 'Support is for member organisations. Your group is still emerging.',
    function_declared: ({ holder }) => `${capital(holder)}: the request may come from you.`,
    function_vouched: ({ holder }) => `${capital(holder)}: the request may come from you.`,
    function_held: ({ holder }) => `${capital(holder)}: the request may come from you.`,
    function_unproven: ({ holder }) => `You tell us this: ${holder}. We still have to confirm it.`,
    function_to_confirm: ({ origins }) => `We have your request and the clock is running. Under the policy it must come from ${origins}.`,
    function_to_confirm_if_asked: ({ origins }) => `Under the policy the request must come from ${origins}.`,
    function_confirmed: ({ origins }) => `The request is confirmed on behalf of ${origins}.`,
    function_confirmed_by_team: () => 'Someone from the team has checked that the request does come from your organisation.',
    addressed: () => 'Your request has reached us.',
    addressed_once_sent: () => 'All you have to do is send us your request.',
  },
  remedies: {
    verify_membership: 'We still take your request; someone from the team will check with you.',
    link_organisation: 'We still take your request; someone from the team will find your organisation with you.',
    verify_group: 'We still take your request; someone from the team will check with you.',
    refer_or_join: 'Here is who can help you now, the trainings open to you, and how to become a member.',
    confirm_requester: 'Who can confirm it? Nothing is sent without you, and the link says neither who wrote nor why.',
    confirm_requester_later: 'Write to us all the same: the clock starts when we receive it. You will then choose who can confirm the request, and nothing is sent without you.',
    verify_address: 'The clock is running. The code sent to your e-mail address, or someone from the team, will confirm it with you.',
  },
});
