import { Module } from '@nestjs/common';
import { Installation, MasterKey } from '@phare/kernel/api';
import { PublishedHeads } from './published-heads';
import { RecordLinker } from './record-linker';

const HEADS = { provide: PublishedHeads, inject: [Installation, MasterKey], useFactory: ({ settings }: Installation, master: MasterKey) => new PublishedHeads(settings.dataDir, master) };

/** The chain under the read log and the audit. The API keeps it for now; the worker runs the same code, and both at once do no harm. */
@Module({ providers: [HEADS, RecordLinker], exports: [RecordLinker] })
export class AuditModule {}
