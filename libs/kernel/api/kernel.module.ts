import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { PermissionGuard } from './authorisation/permission.guard';
import { SessionCookie } from './authorisation/session-cookie';
import { Database } from './database/database';
import { Installation } from './installation';
import { ProblemFilter } from './problem/problem.filter';
import { InputPipe } from './validation/input.pipe';

/** What every context stands on: the database, the installation; and the guard, pipe and filter that every route passes. */
@Module({})
export class KernelModule {
  static with(installation: Installation, dataSource: DataSource): DynamicModule {
    return {
      module: KernelModule,
      global: true,
      providers: [
        Database,
        { provide: DataSource, useValue: dataSource },
        { provide: Installation, useValue: installation },
        { provide: SessionCookie, useValue: new SessionCookie(installation.settings.publicUrl) },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Database, Installation, SessionCookie],
    };
  }
}
