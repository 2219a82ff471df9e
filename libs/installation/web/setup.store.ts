import { Injectable, inject, signal } from '@angular/core';
import { type Api, problemOf } from '@phare/kernel/web';
import { InstallationService } from '@phare/kernel/web/generated/installation';
import { asSent, type ImportReport } from '@phare/organisations/web/import';
import { type Observable, firstValueFrom } from 'rxjs';

export type SetupView = Api.SetupDto;

/** Where the setup stands for this browser: its code is asked for, it is open, it has just ended, or there is none. */
export type Standing = 'unknown' | 'code' | 'open' | 'ended' | 'none' | 'unreachable';

/** The first-run setup, as the API keeps it: each step is saved when it is left, and read again on any device that has the code. */
@Injectable({ providedIn: 'root' })
export class SetupStore {
  private readonly api = inject(InstallationService);
  private readonly where = signal<Standing>('unknown');
  private readonly current = signal<SetupView | null>(null);
  private readonly end = signal<Api.SetupEndDto | null>(null);
  readonly standing = this.where.asReadonly();
  readonly setup = this.current.asReadonly();
  readonly outcome = this.end.asReadonly();

  /** Reads how far it has come; once is enough for a visit. */
  async load(): Promise<void> {
    if (this.where() === 'open' || this.where() === 'ended') return;
    await this.keep(this.api.readSetup()).catch((error: unknown) => this.where.set(problemOf(error).status === 0 ? 'unreachable' : this.where()));
  }

  enter(code: string): Promise<void> {
    return this.keep(this.api.enterSetup({ code }));
  }

  describe(network: Api.DescribeNetworkDto): Promise<void> {
    return this.keep(this.api.describeNetwork(network));
  }

  name(officer: Api.PrivacyOfficerDto): Promise<void> {
    return this.keep(this.api.namePrivacyOfficer(officer));
  }

  confirm(version: string): Promise<void> {
    return this.keep(this.api.confirmPolicy({ version }));
  }

  /** What the policy leaves to the network, as it is answered so far, in the language of the call. */
  choices(): Promise<Api.SetupChoicesDto> {
    return this.watched(this.api.readSetupChoices());
  }

  /** Answers one of its questions. */
  answer(parameter: string, value: unknown): Promise<Api.SetupChoicesDto> {
    return this.watched(this.api.answerSetupQuestions({ choices: { [parameter]: value } }));
  }

  /** The report of a file: a dry run, unless it is applied. */
  async import(file: File, apply: boolean): Promise<ImportReport> {
    const report = await this.watched(this.api.importFirstOrganisations(asSent(file), { apply: apply ? 'true' : 'false' }));
    if (report.applied) await this.keep(this.api.readSetup());
    return report;
  }

  async finish(accounts: Api.FirstAccountsDto): Promise<void> {
    this.end.set(await this.watched(this.api.endSetup(accounts)));
    this.where.set('ended');
  }

  private async keep(call: Observable<SetupView>): Promise<void> {
    this.current.set(await this.watched(call));
    this.where.set('open');
  }

  /** A code that has died, or a setup that someone else has ended, shows as such whatever was being done. */
  private async watched<Answer>(call: Observable<Answer>): Promise<Answer> {
    try {
      return await firstValueFrom(call);
    } catch (error) {
      const { status, code } = problemOf(error);
      if (code === 'setup_code_refused') this.where.set('code');
      if (status === 404) this.where.set('none');
      throw error;
    }
  }
}
