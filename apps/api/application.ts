import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CorrespondenceModule } from '@phare/correspondence/api';
import type { Installed } from '@phare/installation/api';
import { type DemonstrationClock, fastifyAdapter, KernelModule, prepare, SessionCookie } from '@phare/kernel/api';
import { PolicyVersions } from '@phare/policy/api';
import type { FastifyInstance } from 'fastify';
import { Contract, ContractController } from './contract/contract.controller';
import { openApiDocument } from './contract/openapi';
import { CONTEXTS } from './contexts';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { HealthController } from './health/health.controller';
import { promiseOfToday } from './web-files/promise-of-today';
import { serveSecurityText } from './web-files/security-text';
import { serveWeb } from './web-files/serve-web';

@Module({})
class ApplicationModule {
  static of({ installed: { installation, databases }, smtpUrl, clock = null }: ApplicationPlan): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [KernelModule.with(installation, databases), ...CONTEXTS, CorrespondenceModule.delivering(smtpUrl), CorrespondenceModule.receiving(), DemonstrationModule.with(clock)],
      controllers: [HealthController, ContractController],
      providers: [Contract],
    };
  }
}

/** What the application is put together from. */
export interface ApplicationPlan {
  readonly installed: Installed;
  readonly smtpUrl: string;
  /** The built web app; the API alone when absent. */
  readonly webFolder?: string;
  /** The clock that a demonstration moves; its installation goes by it too. */
  readonly clock?: DemonstrationClock | null;
}

/** Composes the HTTP application. It does not listen yet. */
export async function createApplication(plan: ApplicationPlan): Promise<NestFastifyApplication> {
  const { installed, webFolder, clock } = plan;
  const { installation } = installed;
  const { settings } = installation;
  const application = await NestFactory.create<NestFastifyApplication>(ApplicationModule.of(plan), fastifyAdapter(settings), { logger: ['error', 'warn'], abortOnError: false, bodyParser: false });
  prepare(application, settings);
  application.setGlobalPrefix('api');
  const fastify = application.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  serveSecurityText(fastify, installation);
  if (webFolder) await serveWeb(fastify, webFolder, { network: () => installation.network, now: () => clock?.now().toISOString() ?? '', promise: () => promiseOfToday(installation, application.get(PolicyVersions)), bearsSession: (request) => application.get(SessionCookie).read(request) !== undefined });
  application.get(Contract).write = () => JSON.stringify(openApiDocument(application));
  return application;
}
