import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PermissionGuard } from './authorisation/permission.guard';
import { SessionCookie } from './authorisation/session-cookie';
import { Database, IdentityDatabase, WorkerDatabase, type Databases } from './database/database';
import { Heartbeat } from './heartbeat/heartbeat';
import { Installation } from './installation';
import { LiveChannel } from './live/live-channel';
import { NetworkFacts } from './network-facts';
import { MasterKey } from './secrets/master-key';
import { ProblemFilter } from './problem/problem.filter';
import { InputPipe } from './validation/input.pipe';

/** What every context stands on: the database, the installation; and the guard, pipe and filter that every route passes. */
@Module({})
export class KernelModule {
  static with(installation: Installation, { application, identity, worker, live }: Databases): DynamicModule {
    return {
      module: KernelModule,
      global: true,
      providers: [
        { provide: Database, useValue: application },
        { provide: IdentityDatabase, useValue: identity },
        { provide: WorkerDatabase, useValue: worker },
        { provide: Installation, useValue: installation },
        Heartbeat,
        NetworkFacts,
        { provide: LiveChannel, useFactory: () => new LiveChannel(live, [application, identity]) },
        { provide: MasterKey, useValue: new MasterKey(installation.settings.keysDir) },
        { provide: SessionCookie, useValue: new SessionCookie(installation.settings.publicUrl) },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Heartbeat, NetworkFacts, LiveChannel, MasterKey, Database, IdentityDatabase, WorkerDatabase, Installation, SessionCookie],
    };
  }
}
