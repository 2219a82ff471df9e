import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import type { Clock } from '@phare/kernel/domain';
import { DataSource } from 'typeorm';
import { PermissionGuard } from './authorisation/permission.guard';
import { SessionCookie } from './authorisation/session-cookie';
import { CLOCK } from './clock/ticking-clock';
import { Database } from './database/database';
import { NETWORK, type Network } from './network';
import { ProblemFilter } from './problem/problem.filter';
import { SETTINGS } from './settings/settings.token';
import type { Settings } from './settings/settings';
import { InputPipe } from './validation/input.pipe';

/** What every context stands on: database, clock, network, settings; and the guard, pipe and filter every route passes. */
@Module({})
export class KernelModule {
  static with(settings: Settings, dataSource: DataSource, network: Network, clock: Clock): DynamicModule {
    return {
      module: KernelModule,
      global: true,
      providers: [
        Database,
        { provide: DataSource, useValue: dataSource },
        { provide: NETWORK, useValue: network },
        { provide: CLOCK, useValue: clock },
        { provide: SETTINGS, useValue: settings },
        { provide: SessionCookie, useValue: new SessionCookie(settings.publicUrl) },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Database, NETWORK, CLOCK, SETTINGS, SessionCookie],
    };
  }
}
