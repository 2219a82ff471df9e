import { Component, computed, inject, signal } from '@angular/core';
import { type Problem, Toasts, formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { DEVICES_TEXT } from './devices.catalogue';
import { type Device, OwnAccount } from './own-account';

/** Where the account is open; each can be closed from here. */
@Component({ selector: 'ph-devices-part', templateUrl: './devices-part.html', styleUrl: './account-part.scss', imports: [ProblemNotice, StatusTag] })
export class DevicesPart {
  protected readonly t = text(DEVICES_TEXT);
  protected readonly formats = formats();
  protected readonly own = inject(OwnAccount);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly others = computed(() => this.own.devices().filter(({ current }) => !current).length);
  private readonly toasts = inject(Toasts);

  protected nameOf({ label }: Device): string {
    return label ?? this.t().unknown;
  }

  protected end(device: Device): Promise<void> {
    return this.change(() => this.own.change(() => this.own.api.endDevice(device.id)), this.t().ended({ name: this.nameOf(device) }));
  }

  protected endOthers(): Promise<void> {
    return this.change(() => this.own.change(() => this.own.api.endOtherDevices()), this.t().othersEnded);
  }

  private async change(call: () => ReturnType<OwnAccount['change']>, done: string): Promise<void> {
    this.problem.set(null);
    const changed = await call();
    if (changed.ok) this.toasts.show(done);
    else this.problem.set(changed.problem);
  }
}
