import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { focusById, formats, text } from '@phare/kernel/web';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { RequestOnScreen } from '../beside/request-on-screen';
import { EXCHANGES_TEXT } from './exchanges.catalogue';
import { Exchanges } from './exchanges.client';
import { RefusedSending } from './refused-sending';

const FIELD = 'message';
const MOST = 10_000;
/** So many messages are in sight whatever was answered. */
const IN_SIGHT = 2;

/** What the organisation and the team write to each other, oldest first, and where the next message is written. Never an internal note: those have their own place and colour. On its requester’s page, nothing while there is none and none may be written. */
@Component({ selector: 'ph-messages-thread', templateUrl: './messages-thread.html', styleUrl: './exchanges.scss', imports: [TextArea, RefusedSending] })
export class MessagesThread {
  /** From whose page it is read. */
  readonly place = input.required<'mine' | 'team'>();

  protected readonly field = FIELD;
  protected readonly most = MOST;
  protected readonly open = inject(RequestOnScreen);
  private readonly client = inject(Exchanges);
  private readonly words = text(EXCHANGES_TEXT);
  private readonly formats = formats();
  protected readonly t = computed(() => this.words().messages);
  protected readonly draft = computed(() => (this.open.opened() ? this.open.draft(FIELD, () => '') : signal('')));
  protected readonly missing = signal(false);
  protected readonly sending = signal(false);
  protected readonly refused = signal(false);
  protected readonly mayWrite = computed(() => this.open.opened()?.request.writable?.includes('message') ?? false);
  protected readonly messages = computed(() =>
    (this.open.opened()?.timeline ?? [])
      .filter(({ kind }) => kind === 'message')
      .map(({ id, text: said, detail, actor, at }) => ({
        id,
        said,
        side: detail['side'] === 'team' ? 'team' : 'organisation',
        by: this.t().by({ name: actor?.name ?? this.t().unknown, date: this.formats().dateTime(at) }),
      })),
  );

  /** How many are folded: what came before the reader's own last words was read. Where they have written nothing, none is; on paper, none either. */
  protected readonly folded = computed(() => {
    const own = this.place() === 'team' ? 'team' : 'organisation';
    const answer = this.messages().findLastIndex(({ side }) => side === own);
    return Math.max(Math.min(answer, this.messages().length - IN_SIGHT), 0);
  });
  protected readonly whole = linkedSignal({ source: () => this.open.opened()?.request.id, computation: () => false });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    const body = this.draft()().trim();
    this.missing.set(body === '');
    if (body === '') return focusById(FIELD);
    this.sending.set(true);
    this.refused.set(!(await this.open.write(FIELD, (call) => this.client.message(call, { body }))));
    this.sending.set(false);
  }
}
