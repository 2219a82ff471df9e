import { Global, Module } from '@nestjs/common';
import { ProvenAddress } from '@phare/identity/api';
import { InheritRequests } from './actions/inherit-requests';

/** What identity tells this context: global, for identity stands on the left and imports nothing from here. */
@Global()
@Module({ providers: [{ provide: ProvenAddress, useClass: InheritRequests }], exports: [ProvenAddress] })
export class ProvenAddressModule {}
