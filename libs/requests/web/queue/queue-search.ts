import { Component, type ElementRef, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { text } from '@phare/kernel/web';
import { QUEUE_TEXT } from './queue.catalogue';

/** The search of the queue: what is looked for goes in the address, so that « Précédent » undoes it. */
@Component({ selector: 'ph-queue-search', templateUrl: './queue-search.html', styleUrl: './queue-search.scss' })
export class QueueSearch {
  readonly query = input.required<string>();

  protected readonly t = text(QUEUE_TEXT);
  private readonly router = inject(Router);
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  focus(): void {
    this.control().nativeElement.focus();
    this.control().nativeElement.select();
  }

  protected async look(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    await this.router.navigate(['/equipe/file'], { queryParams: { q: typed.trim() || null, demande: null, fil: null }, queryParamsHandling: 'merge' });
  }
}
