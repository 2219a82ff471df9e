import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FILE_TYPES } from '@phare/kernel/domain';
import { Notice, Toasts, formats, problemOf, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { type Observable, firstValueFrom } from 'rxjs';
import { DirectoryKeeping, type DocumentModel } from './keeping.client';
import { ModelForm } from './model-form';
import { MODELS_TEXT } from './models.catalogue';

/** The models that are handed to organisations, as the team keeps them: their entries, and the versions published. */
@Component({ selector: 'ph-models-section', templateUrl: './models-section.html', styleUrl: './directory-page.scss', imports: [Dialog, EmptyState, ModelForm, Notice, StatusTag] })
export class ModelsSection {
  protected readonly t = text(MODELS_TEXT);
  private readonly formats = formats();
  private readonly client = inject(DirectoryKeeping);
  private readonly toasts = inject(Toasts);
  protected readonly accepted = Object.keys(FILE_TYPES).map((extension) => `.${extension}`).join(',');
  /** The entry being written; `undefined` while none is. */
  protected readonly editing = signal<DocumentModel | null | undefined>(undefined);
  protected readonly sending = signal('');
  /** Why the last file or change was refused, and of which model. */
  protected readonly refused = signal<{ readonly id: string; readonly said: string } | null>(null);
  protected readonly models = rxResource({ stream: () => this.client.models() });
  protected readonly shown = computed(() =>
    (this.models.hasValue() ? this.models.value() : []).map((model) => ({
      model,
      versions: model.versions.map(({ number, name, publishedAt }) => ({
        number,
        said: this.t().version({ number, name, date: this.formats().dateTime(publishedAt) }),
        href: `/api/document-models/${model.id}/versions/${number}`,
      })),
    })),
  );

  protected about(action: string, { title: name }: DocumentModel): string {
    return this.t().about({ action, name });
  }

  protected retire(model: DocumentModel): Promise<void> {
    return this.change(model, this.client.changeModel(model, { retired: model.retiredOn === null }), this.t().done({ name: model.title }));
  }

  protected async publish(model: DocumentModel, picker: HTMLInputElement): Promise<void> {
    const [file] = picker.files ?? [];
    if (!file || this.sending()) return;
    this.sending.set(model.id);
    await this.change(model, this.client.publish(model, file), this.t().published({ name: model.title }));
    this.sending.set('');
    // Emptied, so that the same file may be chosen again once it has been put right.
    picker.value = '';
  }

  protected finish(name: string | null): void {
    this.editing.set(undefined);
    if (name === null) return;
    this.toasts.show(this.t().done({ name }));
    this.models.reload();
  }

  private async change(model: DocumentModel, sent: Observable<unknown>, done: string): Promise<void> {
    this.refused.set(null);
    try {
      await firstValueFrom(sent);
      this.toasts.show(done);
    } catch (error) {
      const { errors, detail } = problemOf(error);
      this.refused.set({ id: model.id, said: errors[0]?.message ?? detail });
    }
    this.models.reload();
  }
}
