import { Injectable, inject } from '@angular/core';
import { type Api, IdempotencyKeys } from '@phare/kernel/web';
import { SupportService } from '@phare/kernel/web/generated/support';
import { type Observable, forkJoin, map } from 'rxjs';

export type Partner = Api.PartnerResourceDto;
export type Training = Api.TrainingSessionDto;
export type DocumentModel = Api.DocumentModelDto;

/** The directory whole, what was retired included. */
export interface WholeDirectory {
  readonly partners: readonly Partner[];
  readonly trainings: readonly Training[];
}

/** The most that one page holds: a directory of a federation fits in it. */
const WHOLE = { show: 'all', limit: 100 } as Required<Api.ListPartnerResourcesParams>;

const at = ({ version }: { readonly version: number }) => ({ headers: { 'If-Match': `"${version}"` } });

/** The directory as the team keeps it. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class DirectoryKeeping {
  private readonly api = inject(SupportService);
  private readonly keys = new IdempotencyKeys();

  read(): Observable<WholeDirectory> {
    return forkJoin([this.api.listPartnerResources(WHOLE), this.api.listTrainingSessions(WHOLE)]).pipe(map(([partners, trainings]) => ({ partners: partners.items, trainings: trainings.items })));
  }

  /** The models of documents whole, those retired or without a file included. */
  models(): Observable<readonly DocumentModel[]> {
    return this.api.listDocumentModels(WHOLE).pipe(map(({ items }) => items));
  }

  addModel(body: Api.NewDocumentModelDto): Observable<DocumentModel> {
    return this.api.addDocumentModel(body, { context: this.keys.contextFor(body) });
  }

  changeModel(model: DocumentModel, body: Api.DocumentModelChangeDto): Observable<DocumentModel> {
    return this.api.changeDocumentModel(model.id, body, at(model));
  }

  publish(model: DocumentModel, file: File): Observable<DocumentModel> {
    return this.api.publishDocumentVersion(model.id, { file }, at(model));
  }

  addPartner(body: Api.NewPartnerResourceDto): Observable<Partner> {
    return this.api.addPartnerResource(body, { context: this.keys.contextFor(body) });
  }

  changePartner(partner: Partner, body: Api.PartnerResourceChangeDto): Observable<Partner> {
    return this.api.changePartnerResource(partner.id, body, at(partner));
  }

  addTraining(body: Api.NewTrainingSessionDto): Observable<Training> {
    return this.api.addTrainingSession(body, { context: this.keys.contextFor(body) });
  }

  changeTraining(training: Training, body: Api.TrainingSessionChangeDto): Observable<Training> {
    return this.api.changeTrainingSession(training.id, body, at(training));
  }
}
