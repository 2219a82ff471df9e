import { Component, computed, inject, signal } from '@angular/core';
import { text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { RequestOnScreen } from '../beside/request-on-screen';
import { HandDocumentsForm } from './hand-documents-form';
import { HANDED_TEXT } from './handed.catalogue';
import { HandedList } from './handed-list';

/** C2: what was handed over on a request, and « Remettre un modèle » for those who work on it. */
@Component({
  selector: 'ph-hand-documents',
  template: `
    <ph-handed-list place="team">
      @if (may()) {
        <button type="button" class="ph-button ph-button--small ph-no-print" (click)="picking.set(true)">{{ t().hand }}</button>
      }
    </ph-handed-list>
    <ph-dialog [open]="picking()" (openChange)="picking.set($event)" [heading]="t().hand" headingId="hand-title">
      @if (picking()) {
        <ph-hand-documents-form (closed)="picking.set(false)" />
      }
    </ph-dialog>
  `,
  imports: [Dialog, HandDocumentsForm, HandedList],
})
export class HandDocuments {
  protected readonly t = text(HANDED_TEXT);
  protected readonly picking = signal(false);
  private readonly open = inject(RequestOnScreen);
  protected readonly may = computed(() => this.open.opened()?.request.writable?.includes('hand_documents') ?? false);
}
