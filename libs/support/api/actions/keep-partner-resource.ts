import { Injectable } from '@nestjs/common';
import { Installation, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import type { Actor, Result } from '@phare/kernel/domain';
import type { NewPartnerResourceDto, PartnerResourceChangeDto } from '../directory-input.dto';
import { addPartner, changePartner, lockPartner, type AnsweringPartner, type PartnerRow } from '../storage/directory-rows';
import { DirectoryRules } from './directory-rules';
import { KeepDirectory, type Kept } from './keep-directory';

const PARTNER: Kept<AnsweringPartner> = { subject: 'partner_resource', lock: lockPartner };

/** The team keeps the resources outside the federation: adds one, corrects it, retires it (policy clause `partenaires.libre-choix`). */
@Injectable()
export class KeepPartnerResource {
  constructor(
    private readonly directory: KeepDirectory,
    private readonly rules: DirectoryRules,
    private readonly installation: Installation,
  ) {}

  add(actor: Actor, given: NewPartnerResourceDto, call: IdempotentCall | null): Promise<Result<AnsweringPartner, Refusal>> {
    return this.directory.add(actor, PARTNER, call, (transaction, id) => this.write(transaction, this.after(given, { ...BLANK, id, checkedOn: this.installation.today() }), addPartner));
  }

  change(actor: Actor, id: string, expected: number, given: PartnerResourceChangeDto): Promise<Result<AnsweringPartner, Refusal>> {
    return this.directory.change(actor, PARTNER, id, expected, { given, write: (transaction, _, known) => this.write(transaction, this.after(given, { ...BLANK, ...known, id }), changePartner) });
  }

  private after({ retired, ...given }: PartnerResourceChangeDto, known: PartnerRow): PartnerRow {
    const retiredOn = retired === undefined ? known.retiredOn : retired ? (known.retiredOn ?? this.installation.today()) : null;
    return { ...known, ...given, retiredOn };
  }

  private async write(transaction: Transaction, row: PartnerRow, kept: typeof addPartner): Promise<Refusal | null> {
    const checked = await this.rules.partner(transaction, row);
    if (!checked.ok) return checked.refusal;
    await kept(transaction, checked.value);
    return null;
  }
}

const BLANK: PartnerRow = { id: '', version: 1, name: '', type: '', description: '', territories: [], languages: [], modes: [], phone: null, email: null, url: null, checkedOn: '', retiredOn: null };
