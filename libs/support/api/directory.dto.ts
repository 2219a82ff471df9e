import { BooleanField, CivilDateField, EmailField, IdField, InstantField, ObjectField, ObjectListField, PhoneField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';

/** How a resource answers those that are referred to it. */
export class PartnerAnswersDto {
  @WholeNumberField({ description: 'Referrals to it.', min: 0, max: 1_000_000 })
  referrals: number;

  @WholeNumberField({ description: 'Those that it answered.', min: 0, max: 1_000_000 })
  answered: number;

  @WholeNumberField({ description: 'Days to its first answer: half are sooner, half later.', min: 0, max: 10_000 })
  medianDays: number;
}

/** A resource outside the federation: a community organiser, a programme officer, a firm, a mediator (policy clause `partenaires.libre-choix`). */
export class PartnerResourceDto {
  @IdField({ description: 'The resource.' })
  id: string;

  @TextField({ description: 'Its name.', max: 200 })
  name: string;

  @TextField({ description: 'What kind of resource it is.', max: 100, example: 'cisss_organiser' })
  type: string;

  @TextField({ description: 'What it can do.', max: 2000 })
  description: string;

  @TextListField({ description: 'Where: territory codes; empty means everywhere.', max: 100, maxItems: 50 })
  territories: string[];

  @TextListField({ description: 'In which languages.', max: 20, maxItems: 10 })
  languages: string[];

  @PhoneField({ description: 'Telephone.', nullable: true })
  phone: string | null;

  @EmailField({ description: 'Address.', nullable: true })
  email: string | null;

  @TextField({ description: 'Web address.', max: 500, nullable: true })
  url: string | null;

  @TextListField({ description: 'How it helps: modes of the policy; empty when nothing is known.', max: 50, maxItems: 10 })
  modes: string[];

  @CivilDateField({ description: 'When these details were last checked.' })
  checkedOn: string;

  @BooleanField({ description: 'Whether that is long enough ago to check them again, by the policy in force.' })
  toCheckAgain: boolean;

  @ObjectField({ description: 'How it answers, for the team; `null` for anyone else, and below five answers, which would tell whose they are.', type: () => PartnerAnswersDto, nullable: true })
  answers: PartnerAnswersDto | null;

  @CivilDateField({ description: 'Since when nothing is referred to it any more; `null` while it is in use.', nullable: true })
  retiredOn: string | null;

  @WholeNumberField({ description: 'Version, for `If-Match`.', min: 1, max: 1_000_000_000 })
  version: number;
}

export class TrainingSessionDto {
  @IdField({ description: 'The session.' })
  id: string;

  @TextField({ description: 'Title.', max: 300 })
  title: string;

  @TextField({ description: 'What it is about.', max: 2000 })
  description: string;

  @InstantField({ description: 'When it begins.' })
  startsAt: string;

  @TextField({ description: 'How it is given: a mode of the policy.', max: 100 })
  mode: string;

  @BooleanField({ description: 'Whether non-members may come (policy clause `beneficiaires.non-membres`).' })
  openToNonMembers: boolean;

  @WholeNumberField({ description: 'Fee for non-members, in cents.', min: 0, max: 10_000_000 })
  feeCents: number;

  @CivilDateField({ description: 'Since when it is no longer offered; `null` while it is.', nullable: true })
  retiredOn: string | null;

  @WholeNumberField({ description: 'Version, for `If-Match`.', min: 1, max: 1_000_000_000 })
  version: number;
}

export class PartnerResourcesDto {
  @ObjectListField({ description: 'In the order of their names.', type: () => PartnerResourceDto, maxItems: 1000 })
  items: PartnerResourceDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 2000, nullable: true })
  nextCursor: string | null;
}

export class TrainingSessionsDto {
  @ObjectListField({ description: 'Soonest first, past sessions left out.', type: () => TrainingSessionDto, maxItems: 1000 })
  items: TrainingSessionDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 2000, nullable: true })
  nextCursor: string | null;
}

export class JoiningDto {
  @TextField({ description: 'The federation to join.', max: 300 })
  network: string;

  @TextField({ description: 'Telephone.', max: 40, nullable: true })
  phone: string | null;

  @TextField({ description: 'Address.', max: 254, nullable: true })
  email: string | null;
}

/** Where someone who is not a member can turn at once: never a wall. */
export class OrientationDto {
  @ObjectListField({ description: 'Who can help now.', type: () => PartnerResourceDto, maxItems: 1000 })
  partnerResources: PartnerResourceDto[];

  @ObjectListField({ description: 'Trainings open to non-members.', type: () => TrainingSessionDto, maxItems: 1000 })
  trainings: TrainingSessionDto[];

  @ObjectField({ description: 'How to become a member.', type: () => JoiningDto })
  membership: JoiningDto;
}
