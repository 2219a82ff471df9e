import { Module } from '@nestjs/common';
import { DraftSweep } from './draft-sweep';

/** Destroys what has expired. The API does for now; the worker runs the same code, and both at once do no harm. */
@Module({ providers: [DraftSweep], exports: [DraftSweep] })
export class DraftSweepModule {}
