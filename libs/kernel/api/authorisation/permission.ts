import { SetMetadata } from '@nestjs/common';
import type { Permission as PermissionName } from '@phare/kernel/domain';

export const PERMISSION = 'phare:permission';

/** The right a route needs. A route without one is refused at run time and fails a check at build time. */
export const Permission = (name: PermissionName): MethodDecorator => SetMetadata(PERMISSION, name);
