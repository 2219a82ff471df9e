import { Component, type ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Notice, Toasts, formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { FILE_TYPES, LARGEST_FILE } from '@phare/kernel/domain';
import { reading } from '../beside/reading';
import { RequestOnScreen } from '../beside/request-on-screen';
import { EXCHANGES_TEXT } from './exchanges.catalogue';
import { Exchanges, addressOf } from './exchanges.client';
import { RefusedSending } from './refused-sending';

const KILO = 1024;
const NAME = 'attach';

/** A file being sent, and how much of it has left. */
interface Leaving {
  readonly name: string;
  /** `null` while the browser does not say. */
  readonly share: number | null;
}

/** The files of a request, for both sides: to be saved, and to be joined. On its requester’s page, nothing while there is none and none may be joined. */
@Component({ selector: 'ph-files-list', templateUrl: './files-list.html', styleUrl: './exchanges.scss', imports: [Notice, StatusTag, RefusedSending] })
export class FilesList {
  readonly place = input.required<'mine' | 'team'>();

  protected readonly accepted = Object.keys(FILE_TYPES).map((extension) => `.${extension}`).join(',');
  private readonly open = inject(RequestOnScreen);
  private readonly client = inject(Exchanges);
  private readonly toasts = inject(Toasts);
  private readonly words = text(EXCHANGES_TEXT);
  private readonly formats = formats();
  protected readonly t = computed(() => this.words().files);
  protected readonly leaving = signal<Leaving | null>(null);
  protected readonly tooLarge = signal('');
  protected readonly refused = signal(false);
  protected readonly mayAdd = computed(() => this.open.opened()?.request.writable?.includes('attach') ?? false);

  private readonly picker = viewChild<ElementRef<HTMLInputElement>>('picker');
  private readonly read = rxResource({ params: reading(), stream: ({ params }) => this.client.files(params.id) });
  protected readonly files = computed(() => {
    const id = this.open.opened()?.request.id ?? '';
    return (this.read.hasValue() ? this.read.value() : []).map((file) => ({
      ...file,
      href: addressOf(id, file),
      by: this.t().by({ name: file.addedBy.name, date: this.formats().dateTime(file.addedAt), size: this.sizeOf(file.size) }),
    }));
  });

  protected async add(file: File | undefined): Promise<void> {
    const picker = this.picker()?.nativeElement;
    if (!file || this.leaving()) return;
    this.refused.set(false);
    this.tooLarge.set(file.size > LARGEST_FILE ? this.t().tooLarge({ name: file.name, size: this.sizeOf(file.size) }) : '');
    if (!this.tooLarge()) await this.send(file);
    // Emptied, so that the same file may be chosen again once it has been put right.
    if (picker) picker.value = '';
  }

  private async send(file: File): Promise<void> {
    const { name, size, lastModified } = file;
    this.leaving.set({ name, share: null });
    this.open.draft(NAME, () => ({})).set({ name, size, lastModified });
    const done = await this.open.write(NAME, (call) => this.client.addFile(call, file, (share) => this.leaving.set({ name, share })));
    this.leaving.set(null);
    this.refused.set(!done);
    if (done) this.toasts.show(this.t().added({ name }));
  }

  private sizeOf(bytes: number): string {
    const tenths = (value: number): string => this.formats().number(Math.round(value * 10) / 10);
    return bytes < KILO * KILO ? this.t().kilobytes({ count: this.formats().number(Math.max(1, Math.round(bytes / KILO))) }) : this.t().megabytes({ count: tenths(bytes / KILO / KILO) });
  }
}
