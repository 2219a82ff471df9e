import { Injectable, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { type Api, type IdempotencyKeys, Session } from '@phare/kernel/web';
import { PolicyService } from '@phare/kernel/web/generated/policy';
import type { OfficeClosure } from '@phare/policy/domain';
import { firstValueFrom, map } from 'rxjs';

export type ClosureView = Api.OfficeClosureDto & OfficeClosure;

/** When the office is closed, for whoever may read it; for anyone else it never is. */
@Injectable({ providedIn: 'root' })
export class ClosuresClient {
  private readonly api = inject(PolicyService);
  private readonly session = inject(Session);
  private readonly list = rxResource({
    params: () => (this.session.may('policy.read_closures') ? true : undefined),
    stream: () => this.api.listOfficeClosures().pipe(map(({ items }) => items as ClosureView[])),
  });

  /** Latest first; none until read. */
  readonly closures = computed<readonly ClosureView[]>(() => (this.list.hasValue() ? this.list.value() : []));
  readonly error = this.list.error;

  /** Rejects with the HttpErrorResponse of a refusal. */
  async add(body: Api.NewOfficeClosureDto, keys: IdempotencyKeys): Promise<void> {
    await firstValueFrom(this.api.addOfficeClosure(body, { context: keys.contextFor(body) }));
    this.list.reload();
  }

  /** Rejects with the HttpErrorResponse of a refusal. */
  async end(id: string): Promise<void> {
    await firstValueFrom(this.api.endOfficeClosure(id));
    this.list.reload();
  }
}
