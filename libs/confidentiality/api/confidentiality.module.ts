import { Global, Module } from '@nestjs/common';
import { Installation, MasterKey } from '@phare/kernel/api';
import { AuditModule } from './audit/audit.module';
import { RequestKeys } from './sealing/request-keys';

const REQUEST_KEYS = {
  provide: RequestKeys,
  inject: [Installation, MasterKey],
  useFactory: ({ settings }: Installation, master: MasterKey) => new RequestKeys(settings.keysDir, master),
};

/** Who may see what, and who did: sealing, the read log, the audit and its chain. */
@Global()
@Module({ imports: [AuditModule], providers: [REQUEST_KEYS], exports: [RequestKeys] })
export class ConfidentialityModule {}
