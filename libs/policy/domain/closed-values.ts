import type { Bilingual } from './bilingual';

/** One value of a closed list: its code, what a screen calls it, and the clause that allows it. */
export interface ClosedValue {
  readonly code: string;
  readonly label: Bilingual;
  readonly clause: string;
}

/** A function in the organisation on whose behalf someone asks (`board`, `direction`…). */
export interface RequesterFunction extends ClosedValue {
  /** Said to the person, in the middle of a sentence: « vous en assurez la direction ». */
  readonly addressed: Bilingual;
  /** Said to the team about the person: « la personne assure la direction ». */
  readonly described: Bilingual;
  /** Where a request comes from when it comes from this function: « de la direction », “the director”. */
  readonly origin: Bilingual;
}

/** The closed lists that a policy version defines (api.md, « Closed values »). Kinds of situation are in `PolicyRules.priority`. */
export interface ClosedValues {
  /** Functions of a requester, in the order a form shows them. */
  readonly functions: readonly RequesterFunction[];
  /** How a request may arrive. */
  readonly channels: readonly ClosedValue[];
  /** How a follow-up or an intervention happens. */
  readonly modes: readonly ClosedValue[];
  /** What an intervention brought. */
  readonly brought: readonly ClosedValue[];
  /** What the federation may do in a step of a plan. */
  readonly verbs: readonly ClosedValue[];
  /** The kinds of an accompaniment: once, or over time. */
  readonly accompanimentKinds: readonly ClosedValue[];
  /** The forms it may take. */
  readonly forms: readonly ClosedValue[];
  /** Why a request is referred elsewhere. */
  readonly referralReasons: readonly ClosedValue[];
  /** What kinds of resources the directory holds, outside the federation. */
  readonly partnerTypes: readonly ClosedValue[];
}

/** Whether the list holds this code. */
export function isClosedValue(list: readonly Pick<ClosedValue, 'code'>[], code: string): boolean {
  return list.some((value) => value.code === code);
}

/** The codes that the list does not hold, once each, in the order given: what a refusal has to name. */
export function unknownCodes(list: readonly Pick<ClosedValue, 'code'>[], codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].filter((code) => !isClosedValue(list, code));
}
