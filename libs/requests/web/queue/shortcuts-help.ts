import { Component, computed, inject, model } from '@angular/core';
import { text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { Shortcuts } from './shortcuts';
import { SHORTCUTS_TEXT } from './shortcuts.catalogue';

/** « ? »: every key that does something here, and the switch that turns them off. */
@Component({ selector: 'ph-shortcuts-help', templateUrl: './shortcuts-help.html', styleUrl: './shortcuts-help.scss', imports: [Dialog] })
export class ShortcutsHelp {
  readonly open = model(false);

  protected readonly t = text(SHORTCUTS_TEXT);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly rows = computed(() => {
    const t = this.t();
    return [
      { keys: ['j', '↓'], does: t.next },
      { keys: ['k', '↑'], does: t.previous },
      { keys: [t.enterKey], does: t.enter },
      { keys: ['p'], does: t.triage },
      { keys: ['a'], does: t.propose },
      { keys: ['f'], does: t.follow_up },
      { keys: ['r'], does: t.refer },
      { keys: ['s', 'i'], does: t.plan_next },
      { keys: ['x'], does: t.pick },
      { keys: [t.shiftX], does: t.pickRange },
      { keys: ['z'], does: t.undo },
      { keys: ['/'], does: t.search },
      { keys: ['?'], does: t.help },
      { keys: ['Ctrl K'], does: t.palette },
      { keys: [t.escapeKey], does: t.escape },
    ];
  });
}
