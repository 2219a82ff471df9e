import { Module } from '@nestjs/common';
import { DeadlineSweep } from './deadline-sweep';

/** Watches deadlines. The app does, and the worker runs the same code: of all that may, one does at a time. */
@Module({ providers: [DeadlineSweep], exports: [DeadlineSweep] })
export class DeadlinesModule {}
