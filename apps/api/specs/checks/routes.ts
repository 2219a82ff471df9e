import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { PERMISSION } from '@phare/kernel/api';
import type { Permission } from '@phare/kernel/domain';
import type { TestApplication } from '../testing/test-application';

/** A route as Nest knows it. */
export interface Route {
  readonly method: string;
  /** Under `/api`, with `:parameters`. */
  readonly path: string;
  readonly permission: Permission | undefined;
  readonly handler: string;
}

const joined = (...parts: readonly unknown[]): string =>
  parts
    .filter((part): part is string => typeof part === 'string')
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter((part) => part !== '')
    .map((part) => `/${part}`)
    .join('');

type Controller = abstract new (...parts: never[]) => unknown;

/** The routes that a controller declares. */
export function routesOf(controller: Controller): Route[] {
  return Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object)).flatMap(([name, { value }]): Route[] => {
    const verb = typeof value === 'function' ? (Reflect.getMetadata(METHOD_METADATA, value) as RequestMethod | undefined) : undefined;
    if (verb === undefined) return [];
    const path = joined(Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, value as object));
    return [{ method: RequestMethod[verb], path, permission: Reflect.getMetadata(PERMISSION, value as object) as Permission | undefined, handler: `${controller.name}.${name}` }];
  });
}

/** Every route of the application, read from the controllers that Nest has put together. */
export function allRoutes(app: TestApplication): Route[] {
  const discovery = new DiscoveryService(app.application.get(ModulesContainer, { strict: false }));
  return discovery.getControllers().flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype as unknown as Controller) : []));
}

/** Routes that say no permission. */
export const undeclared = (routes: readonly Route[]): string[] => routes.filter(({ permission }) => permission === undefined).map(({ handler }) => handler);

/** The path with the id of nothing in place of its parameters. */
export const withIds = (path: string): string => path.replace(/:\w+/g, '01a1fada-8609-7e8a-b1d1-0b2020f9de25');
