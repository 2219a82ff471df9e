import { Component, input } from '@angular/core';

/** A short status in words: `<ph-status-tag tone="good">Membre</ph-status-tag>`. */
@Component({ selector: 'ph-status-tag', template: '<span class="ph-tag" [class]="\'ph-tag--\' + tone()"><ng-content /></span>' })
export class StatusTag {
  readonly tone = input<'neutral' | 'info' | 'good' | 'caution' | 'alert' | 'sealed'>('neutral');
}
