export * from './support.module';
export { DocumentModels } from './documents/document-models';
export { KeepDocumentModel } from './documents/keep-document-model';
