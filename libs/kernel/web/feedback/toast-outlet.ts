import { Component, inject } from '@angular/core';
import { text } from '../language/text';
import { DESIGN_TEXT } from '../design-system.catalogue';
import { Toasts } from './toasts';

/** Where toasts appear: once, in the staff layout. */
@Component({ selector: 'ph-toast-outlet', templateUrl: './toast-outlet.html' })
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
  protected readonly words = text(DESIGN_TEXT);
}
