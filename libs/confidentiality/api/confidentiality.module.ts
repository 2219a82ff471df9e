import { Global, Module } from '@nestjs/common';
import { Installation, MasterKey } from '@phare/kernel/api';
import { AuditModule } from './audit/audit.module';
import { RegistersModule } from './registers/registers.module';
import { RetentionModule } from './retention/retention.module';
import { RequestKeys } from './sealing/request-keys';

const REQUEST_KEYS = {
  provide: RequestKeys,
  inject: [Installation, MasterKey],
  useFactory: ({ settings }: Installation, master: MasterKey) => new RequestKeys(settings.keysDir, master),
};

/** Who may see what, and who did: sealing, the read log, the audit and its chain, the registers of the law, and how long what is kept stays. */
@Global()
@Module({ imports: [AuditModule, RegistersModule, RetentionModule], providers: [REQUEST_KEYS], exports: [RequestKeys] })
export class ConfidentialityModule {}
