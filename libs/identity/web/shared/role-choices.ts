import { type Signal, computed } from '@angular/core';
import { ROLES, type Role } from '@phare/kernel/domain';
import { type Choice, text } from '@phare/kernel/web';
import { ROLES_TEXT } from './roles.catalogue';

/** Every role, with what it does. */
export function roleChoices(): Signal<readonly Choice<Role>[]> {
  const t = text(ROLES_TEXT);
  return computed(() => ROLES.map((role) => ({ value: role, label: t().roles[role], hint: t().roleHints[role] })));
}

/** The roles among what was ticked, in their own order. */
export const rolesAmong = (ticked: readonly string[]): Role[] => ROLES.filter((role) => ticked.includes(role));
