import { Injectable, inject } from '@angular/core';
import type { Api } from '@phare/kernel/web';
import { SupportService } from '@phare/kernel/web/generated/support';
import { firstValueFrom } from 'rxjs';

export type Orientation = Api.OrientationDto;

/** What the public may know of the support there is, before any request. Rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class OrientationClient {
  private readonly api = inject(SupportService);

  read(): Promise<Orientation> {
    return firstValueFrom(this.api.readOrientation());
  }
}
