import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module';
import { DestructionSweep } from './destruction-sweep';

/** Destroys what two people decided to. By the API: the files and the keys are on its disk. */
@Module({ imports: [AttachmentsModule], providers: [DestructionSweep], exports: [DestructionSweep] })
export class DestructionModule {}
