import { BooleanField, ChoiceField, CivilDateField, EmailField, InstantField, ListQueryDto, PhoneField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';

/** What the list shows: what can be referred to, or everything that was ever in it, for whoever keeps it. */
export class DirectoryQueryDto extends ListQueryDto {
  @ChoiceField({ description: '`in_use` when absent; `all` also shows what was retired, and past sessions.', of: ['in_use', 'all'], optional: true })
  show?: 'in_use' | 'all';
}

const NAME = { description: 'Its name.', max: 200, example: 'Médiation du Golfe' } as const;
const TYPE = { description: 'What kind of resource it is: a type of the policy in force.', max: 100, example: 'mediator' } as const;
const DOES = { description: 'What it can do.', max: 2000 } as const;

class PartnerDetailsDto {
  @TextListField({ description: 'Where: territories of the network, by name or code; none means everywhere.', max: 100, maxItems: 50, optional: true })
  territories?: string[];

  @TextListField({ description: 'In which languages, as ISO 639-1 codes.', max: 20, maxItems: 10, optional: true })
  languages?: string[];

  @TextListField({ description: 'How it helps: modes of the policy in force.', max: 50, maxItems: 10, optional: true })
  modes?: string[];

  @PhoneField({ description: 'Telephone.', optional: true, nullable: true })
  phone?: string | null;

  @EmailField({ description: 'Address: letters of referral go there.', optional: true, nullable: true })
  email?: string | null;

  @TextField({ description: 'Web address.', max: 500, optional: true, nullable: true, example: 'https://mediation.exemple.test' })
  url?: string | null;

  @CivilDateField({ description: 'When these details were last checked: not in the future; today when absent.', optional: true })
  checkedOn?: string;
}

/** A new resource of the directory. */
export class NewPartnerResourceDto extends PartnerDetailsDto {
  @TextField(NAME)
  name: string;

  @TextField(TYPE)
  type: string;

  @TextField(DOES)
  description: string;
}

/** What changes of a resource: only the fields given. */
export class PartnerResourceChangeDto extends PartnerDetailsDto {
  @TextField({ ...NAME, optional: true })
  name?: string;

  @TextField({ ...TYPE, optional: true })
  type?: string;

  @TextField({ ...DOES, optional: true })
  description?: string;

  @BooleanField({ description: 'Out of use: nothing is referred to it any more. It can be taken up again.', optional: true })
  retired?: boolean;
}

const TITLE = { description: 'Title.', max: 300 } as const;
const ABOUT = { description: 'What it is about.', max: 2000 } as const;
const STARTS = { description: 'When it begins.' } as const;
const MODE = { description: 'How it is given: a mode of the policy in force.', max: 100, example: 'video' } as const;
const OPEN = { description: 'Whether non-members may come (policy clause `beneficiaires.non-membres`).' } as const;
const FEE = { description: 'Fee for non-members, in cents.', min: 0, max: 10_000_000 } as const;

/** A new training session. */
export class NewTrainingSessionDto {
  @TextField(TITLE)
  title: string;

  @TextField(ABOUT)
  description: string;

  @InstantField(STARTS)
  startsAt: string;

  @TextField(MODE)
  mode: string;

  @BooleanField(OPEN)
  openToNonMembers: boolean;

  @WholeNumberField(FEE)
  feeCents: number;
}

/** What changes of a session: only the fields given. */
export class TrainingSessionChangeDto {
  @TextField({ ...TITLE, optional: true })
  title?: string;

  @TextField({ ...ABOUT, optional: true })
  description?: string;

  @InstantField({ ...STARTS, optional: true })
  startsAt?: string;

  @TextField({ ...MODE, optional: true })
  mode?: string;

  @BooleanField({ ...OPEN, optional: true })
  openToNonMembers?: boolean;

  @WholeNumberField({ ...FEE, optional: true })
  feeCents?: number;

  @BooleanField({ description: 'Cancelled, or no longer offered. It can be taken up again.', optional: true })
  retired?: boolean;
}
