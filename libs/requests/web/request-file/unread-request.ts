import { Component, inject } from '@angular/core';
import { Notice, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { OpenRequest } from './open-request';
import { UNREAD_TEXT } from './unread-request.catalogue';

/** In the place of a request that is not on the screen: still being read, out of sight, or not answered. */
@Component({ selector: 'ph-unread-request', templateUrl: './unread-request.html', imports: [Notice, ProblemNotice] })
export class UnreadRequest {
  protected readonly t = text(UNREAD_TEXT);
  protected readonly open = inject(OpenRequest);
}
