import { Module } from '@nestjs/common';
import { FileChecks } from '@phare/kernel/api';
import { AttachmentFiles } from './attachment-files';
import { AttachmentSweep } from './attachment-sweep';
import { QuarantineSweep } from './quarantine-sweep';
import { SealedFiles } from './sealed-files';

/** Files of requests: looked at before they are kept, encrypted where the request is sealed, swept when nothing names them. */
@Module({ providers: [AttachmentFiles, FileChecks, SealedFiles, AttachmentSweep, QuarantineSweep], exports: [AttachmentFiles, FileChecks, SealedFiles, AttachmentSweep, QuarantineSweep] })
export class AttachmentsModule {}
