import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module';
import { AnswerDestruction } from './answer-destruction';
import { AskDestruction } from './ask-destruction';
import { Destructions } from './destructions';
import { DestructionsController } from './destructions.controller';
import { DryRun } from './dry-run';
import { DueRequests } from './due-requests';
import { Holds } from './holds';
import { LiftHold } from './lift-hold';
import { PlaceHold } from './place-hold';
import { RetentionController } from './retention.controller';
import { RetentionRulesInForce } from './retention-rules-in-force';

const DESTROYING = [DryRun, Destructions, AskDestruction, AnswerDestruction];

/** What is kept for how long, and how it ends (P-39.1, s. 23). */
@Module({ imports: [RegistersModule], controllers: [RetentionController, DestructionsController], providers: [RetentionRulesInForce, DueRequests, Holds, PlaceHold, LiftHold, ...DESTROYING] })
export class RetentionModule {}
