import { Injectable } from '@nestjs/common';
import { Installation, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { instant, type Actor, type Result } from '@phare/kernel/domain';
import type { NewTrainingSessionDto, TrainingSessionChangeDto } from '../directory-input.dto';
import { addTraining, changeTraining, lockTraining, type TrainingRow } from '../storage/directory-rows';
import { DirectoryRules } from './directory-rules';
import { KeepDirectory, type Kept } from './keep-directory';

const TRAINING: Kept<TrainingRow> = { subject: 'training_session', lock: lockTraining };

/** The team keeps the trainings that are offered: adds one, corrects it, cancels it. */
@Injectable()
export class KeepTrainingSession {
  constructor(
    private readonly directory: KeepDirectory,
    private readonly rules: DirectoryRules,
    private readonly installation: Installation,
  ) {}

  add(actor: Actor, given: NewTrainingSessionDto, call: IdempotentCall | null): Promise<Result<TrainingRow, Refusal>> {
    return this.directory.add(actor, TRAINING, call, (transaction, id) => this.write(transaction, this.after(given, { ...BLANK, id }), addTraining));
  }

  change(actor: Actor, id: string, expected: number, given: TrainingSessionChangeDto): Promise<Result<TrainingRow, Refusal>> {
    return this.directory.change(actor, TRAINING, id, expected, { given, write: (transaction, _, known) => this.write(transaction, this.after(given, { ...BLANK, ...known, id }), changeTraining) });
  }

  private after({ retired, startsAt, ...given }: TrainingSessionChangeDto, known: TrainingRow): TrainingRow {
    const retiredOn = retired === undefined ? known.retiredOn : retired ? (known.retiredOn ?? this.installation.today()) : null;
    return { ...known, ...given, startsAt: (startsAt && instant(startsAt)) || known.startsAt, retiredOn };
  }

  private async write(transaction: Transaction, row: TrainingRow, kept: typeof addTraining): Promise<Refusal | null> {
    const checked = await this.rules.training(row);
    if (!checked.ok) return checked.refusal;
    await kept(transaction, checked.value);
    return null;
  }
}

const BLANK: TrainingRow = { id: '', version: 1, title: '', description: '', startsAt: new Date(0), mode: '', openToNonMembers: false, feeCents: 0, retiredOn: null };
