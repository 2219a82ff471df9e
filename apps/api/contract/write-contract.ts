import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastifyAdapter, Installation, KernelModule, readSettings, TickingClock, type Databases } from '@phare/kernel/api';
import { CONTEXTS } from '../contexts';
import { DemonstrationModule } from '../demonstration/demonstration.module';
import { HealthController } from '../health/health.controller';
import { openApiDocument } from './openapi';

/** An installation of nobody: the routes are read, never called. */
const NOBODY = new Installation({ id: '', code: '', name: '', timeZone: 'UTC', phone: null, email: null, privacyOfficer: null, languages: [], numberKey: [] }, readSettings({}), new TickingClock());

/** Nothing is asked of it either. */
const NO_DATABASE = {} as Databases;

@Module({ imports: [KernelModule.with(NOBODY, NO_DATABASE), ...CONTEXTS, DemonstrationModule.with(null)], controllers: [HealthController] })
class RoutesOnly {}

/** The contract as JSON text, from the routes alone: nothing is started, no database is needed. */
export async function contractText(): Promise<string> {
  const application = await NestFactory.create<NestFastifyApplication>(RoutesOnly, fastifyAdapter(NOBODY.settings), { preview: true, logger: false, abortOnError: false });
  application.setGlobalPrefix('api');
  return `${JSON.stringify(openApiDocument(application), null, 2)}\n`;
}
