import { catalogue } from '@phare/kernel/domain';

/** What whoever asked does about a trip, in plain words. */
export const MY_TRAVEL_TEXT = catalogue(
  {
    lead: 'Aucuns frais de déplacement ne sont réclamés sans votre accord.',
    free: 'Par téléphone ou visioconférence, c’est gratuit. Déclinez sans dire pourquoi : on continue.',
    accept: 'Accepter',
    acceptOf: ({ trip }: { trip: string }) => `Accepter l’entente : ${trip}`,
    decline: 'Décliner',
    declineOf: ({ trip }: { trip: string }) => `Décliner l’entente : ${trip}`,
    acceptClaim: 'Accepter ces frais',
    acceptClaimOf: ({ trip }: { trip: string }) => `Accepter ces frais : ${trip}`,
    dispute: 'Contester',
    disputeOf: ({ trip }: { trip: string }) => `Contester les frais : ${trip}`,
    accepted: 'Entente acceptée. Nous vous en remercions.',
    declined: 'Entente déclinée. L’accompagnement continue autrement.',
    claimAccepted: 'Frais acceptés.',
    disputed: 'Votre réponse est envoyée. Les frais seront corrigés avec vous.',
    form: { heading: 'Contester les frais', reason: 'Qu’est-ce qui ne convient pas?', missing: 'Dites ce qui ne convient pas.', tooLong: 'Ce texte est trop long.', send: 'Envoyer' },
  },
  {
    lead: 'No travel cost is claimed without your agreement.',
    free: 'By telephone or video call, it is free. You may decline without saying why: support goes on.',
    accept: 'Accept',
    acceptOf: ({ trip }) => `Accept the agreement: ${trip}`,
    decline: 'Decline',
    declineOf: ({ trip }) => `Decline the agreement: ${trip}`,
    acceptClaim: 'Accept these costs',
    acceptClaimOf: ({ trip }) => `Accept these costs: ${trip}`,
    dispute: 'Dispute',
    disputeOf: ({ trip }) => `Dispute the costs: ${trip}`,
    accepted: 'Agreement accepted. Thank you.',
    declined: 'Agreement declined. Support goes on in another way.',
    claimAccepted: 'Costs accepted.',
    disputed: 'Your answer is sent. The costs will be put right with you.',
    form: { heading: 'Dispute the costs', reason: 'What is wrong?', missing: 'Say what is wrong.', tooLong: 'This text is too long.', send: 'Send' },
  },
);
