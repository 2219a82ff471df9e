import { Module } from '@nestjs/common';
import { QuestionSweep } from './question-sweep';

/** Asks requesters what was planned. The API does for now; the worker runs the same code, and both at once do no harm. */
@Module({ providers: [QuestionSweep], exports: [QuestionSweep] })
export class QuestionsModule {}
