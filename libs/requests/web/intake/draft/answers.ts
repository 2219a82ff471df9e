import { NOTHING_NAMED, type Named } from '@phare/kernel/web';

/** Who asks, for which organisation: carried from the check, or asked before the first question. */
export interface Asker {
  readonly organisation: Named;
  readonly function: string;
}

export interface SubjectAnswers {
  /** Code of a family of the offer, or `UNDECIDED`. */
  readonly family: string;
  readonly items: readonly string[];
  readonly title: string;
}

/** « Je ne sais pas » is an answer. */
export const UNDECIDED = 'undecided';

export interface SituationAnswers {
  /** `yes`, `no`, or `''`. */
  readonly affects: string;
  readonly kinds: readonly string[];
  /** Civil date, or `''`. */
  readonly deadline: string;
}

export interface DescriptionAnswers {
  readonly description: string;
}

export interface ContactAnswers {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly modes: readonly string[];
  /** `yes`, `no`, or `''`. */
  readonly leaveMessage: string;
  readonly when: string;
}

/** Someone who may see the request, invited by a code sent to this address. */
export interface InvitedPerson {
  readonly name: string;
  readonly email: string;
}

export interface AccessAnswers {
  /** `team`, `sealed`, or `''`. */
  readonly audience: string;
  /** Person id, or `''`: coordination designates. */
  readonly keeperId: string;
  readonly excluded: readonly string[];
  readonly excludedText: string;
  readonly persons: readonly InvitedPerson[];
}

/** Everything a request holds before it is sent. */
export interface Answers {
  readonly asker: Asker;
  readonly subject: SubjectAnswers;
  readonly situation: SituationAnswers;
  readonly description: DescriptionAnswers;
  readonly contact: ContactAnswers;
  readonly access: AccessAnswers;
}

export const NO_ANSWERS: Answers = {
  asker: { organisation: NOTHING_NAMED, function: '' },
  subject: { family: '', items: [], title: '' },
  situation: { affects: '', kinds: [], deadline: '' },
  description: { description: '' },
  contact: { name: '', email: '', phone: '', modes: [], leaveMessage: '', when: '' },
  access: { audience: '', keeperId: '', excluded: [], excludedText: '', persons: [] },
};
