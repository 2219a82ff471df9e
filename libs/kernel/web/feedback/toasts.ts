import { Injectable, signal } from '@angular/core';

/** A message at the foot of the screen, with « Annuler » when the action can be undone. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly undo?: () => void;
  /** What the button says, where it is not « Annuler ». */
  readonly label?: string;
}

const SECONDS_SHOWN = 8;

/** `toasts.show('Assignée à Manon', () => reverse())`: shown 8 seconds, the time screens.md gives to change one's mind. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly all = signal<readonly Toast[]>([]);
  private next = 1;

  readonly list = this.all.asReadonly();

  show(message: string, undo?: () => void, label?: string): void {
    const toast: Toast = { id: this.next++, message, undo, label };
    this.all.update((toasts) => [...toasts.slice(-2), toast]);
    setTimeout(() => this.dismiss(toast.id), SECONDS_SHOWN * 1000);
  }

  /** Undoes the latest action that still can be (key « z »). False when there is none. */
  undoLatest(): boolean {
    const toast = this.all().findLast((each) => each.undo && !each.label);
    if (toast) this.undo(toast);
    return toast !== undefined;
  }

  undo(toast: Toast): void {
    this.dismiss(toast.id);
    toast.undo?.();
  }

  dismiss(id: number): void {
    this.all.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }
}
