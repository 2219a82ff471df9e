import { catalogue } from '@phare/kernel/domain';

interface Named {
  readonly number: string;
}

/** The destruction of what is written in a sealed request, in words. */
export const DESTROY = catalogue(
  {
    reports: {
      to_destroy: ({ number }: Named) =>
        `La demande ${number} est scellée et terminée. Sa clé serait détruite\u00a0: plus personne ne pourrait lire ce qui y est écrit, et rien ne le rendrait.\nC’était un essai\u00a0: rien n’est détruit. Ajoutez --apply pour détruire.`,
      destroyed: ({ number }: Named) =>
        `La demande ${number} était scellée et terminée. Sa clé est détruite\u00a0: d’ici trente secondes, plus personne ne pourra lire ce qui y est écrit.\nDétruisez aussi les copies des clés, dans les 35 jours\u00a0: elles l’ont encore.`,
      already_destroyed: ({ number }: Named) => `La demande ${number} n’a plus de clé\u00a0: ce qui y était écrit est déjà détruit. Rien à faire.`,
    },
    refusals: {
      unknown_request: ({ number }: Named) => `Aucune demande n’a le numéro ${number}.`,
      not_sealed: ({ number }: Named) => `La demande ${number} n’est pas scellée\u00a0: elle n’a pas de clé à détruire.`,
      not_ended: ({ number }: Named) => `La demande ${number} n’est pas terminée. Fermez-la ou retirez-la d’abord.`,
    },
  },
  {
    reports: {
      to_destroy: ({ number }) => `Request ${number} is sealed and has ended. Its key would be destroyed: nobody could read what is written in it, and nothing would bring it back.\nThis was a dry run: nothing is destroyed. Add --apply to destroy.`,
      destroyed: ({ number }) => `Request ${number} was sealed and had ended. Its key is destroyed: thirty seconds from now, nobody can read what is written in it.\nDestroy the copies of the keys too, within 35 days: they still hold it.`,
      already_destroyed: ({ number }) => `Request ${number} has no key any more: what was written in it is destroyed already. Nothing to do.`,
    },
    refusals: {
      unknown_request: ({ number }) => `No request has the number ${number}.`,
      not_sealed: ({ number }) => `Request ${number} is not sealed: it has no key to destroy.`,
      not_ended: ({ number }) => `Request ${number} has not ended. Close or withdraw it first.`,
    },
  },
);
