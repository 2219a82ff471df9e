import { Module } from '@nestjs/common';
import { Installation } from '@phare/kernel/api';
import { AttachmentFiles } from './attachment-files';
import { AttachmentSweep } from './attachment-sweep';
import { FileChecks } from './file-checks';
import { QuarantineSweep } from './quarantine-sweep';
import { SealedFiles } from './sealed-files';

const FILES = { provide: AttachmentFiles, inject: [Installation], useFactory: ({ settings }: Installation) => new AttachmentFiles(settings.dataDir) };

/** Files of requests: looked at before they are kept, encrypted where the request is sealed, swept when nothing names them. */
@Module({ providers: [FILES, FileChecks, SealedFiles, AttachmentSweep, QuarantineSweep], exports: [FileChecks, SealedFiles, AttachmentSweep, QuarantineSweep] })
export class AttachmentsModule {}
