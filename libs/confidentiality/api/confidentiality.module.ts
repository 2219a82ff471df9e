import { Global, Module } from '@nestjs/common';

/** Who may see what, and who did: sealing, the read log, the audit and its chain. */
@Global()
@Module({})
export class ConfidentialityModule {}
