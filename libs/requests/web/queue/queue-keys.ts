import { DOCUMENT, Directive, inject, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent } from 'rxjs';
import { Shortcuts, singleKey } from './shortcuts';

const ACTIONS = { a: 'propose', p: 'triage', f: 'follow_up', r: 'refer', s: 'plan_next', i: 'plan_next' } as const;
export type KeyedAction = (typeof ACTIONS)[keyof typeof ACTIONS];

const MOVES: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };
const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The keys of the queue. Arrows move only from a row, where they scroll nothing; single keys can be switched off. */
@Directive({ selector: '[phQueueKeys]' })
export class QueueKeys {
  readonly phQueueMove = output<1 | -1>();
  readonly phQueueAct = output<KeyedAction>();
  readonly phQueueSearch = output();
  readonly phQueueHelp = output();
  readonly phQueueUndo = output();
  readonly phQueuePick = output<'one' | 'range'>();

  private readonly shortcuts = inject(Shortcuts);

  constructor() {
    fromEvent<KeyboardEvent>(inject(DOCUMENT), 'keydown')
      .pipe(takeUntilDestroyed())
      .subscribe((event) => this.press(event));
  }

  private press(event: KeyboardEvent): void {
    const key = singleKey(event);
    if (key === null) return;
    const arrow = event.target instanceof Element && event.target.closest('[data-request]') ? ARROWS[key] : undefined;
    if (arrow) return this.done(event, () => this.phQueueMove.emit(arrow));
    if (this.shortcuts.active()) this.shortcut(key, event);
  }

  private shortcut(key: string, event: KeyboardEvent): void {
    const move = MOVES[key];
    if (move) this.done(event, () => this.phQueueMove.emit(move));
    else if (isAction(key)) this.done(event, () => this.phQueueAct.emit(ACTIONS[key]));
    else if (key === '/') this.done(event, () => this.phQueueSearch.emit());
    else if (key === 'x' || key === 'X') this.done(event, () => this.phQueuePick.emit(key === 'x' ? 'one' : 'range'));
    else if (key === 'z') this.done(event, () => this.phQueueUndo.emit());
    else if (key === '?') this.done(event, () => this.phQueueHelp.emit());
  }

  private done(event: KeyboardEvent, act: () => void): void {
    event.preventDefault();
    act();
  }
}

const isAction = (key: string): key is keyof typeof ACTIONS => key in ACTIONS;
