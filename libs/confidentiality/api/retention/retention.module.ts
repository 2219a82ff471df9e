import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module';
import { DueRequests } from './due-requests';
import { Holds } from './holds';
import { LiftHold } from './lift-hold';
import { PlaceHold } from './place-hold';
import { RetentionController } from './retention.controller';
import { RetentionRulesInForce } from './retention-rules-in-force';

/** What is kept for how long, and how it ends (P-39.1, s. 23). */
@Module({ imports: [RegistersModule], controllers: [RetentionController], providers: [RetentionRulesInForce, DueRequests, Holds, PlaceHold, LiftHold] })
export class RetentionModule {}
