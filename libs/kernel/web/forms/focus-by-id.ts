/** Brings a field under the eyes and the fingers; its fieldset's legend too when it has one, as the question must be read with it. */
export function focusById(id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  const group = field.closest('.ph-field');
  group?.scrollIntoView?.({ block: 'start' });
  field.focus({ preventScroll: Boolean(group) });
}
