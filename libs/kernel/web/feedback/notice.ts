import { Component, input } from '@angular/core';

/** A boxed message. The tone is said by an icon and a title, never by colour alone. `live` announces it when it appears. */
@Component({ selector: 'ph-notice', templateUrl: './notice.html' })
export class Notice {
  readonly tone = input<'info' | 'good' | 'caution' | 'alert' | 'sealed'>('info');
  readonly heading = input('');
  readonly live = input(false);
}
