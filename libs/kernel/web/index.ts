/*
 * The design system and what every page needs. Styles live in `theme/` (one stylesheet for all, classes `ph-…`).
 *
 * Words:      const t = text(CATALOGUE); t().title · formats() · pageTitle(() => t().title) · Language
 * Calls:      a service per tag of docs/openapi.json, its types by `Api.RequestDto`…: wrapped once per context, in its `*.client.ts`
 *             phareInterceptor · problemOf(error) → Problem · IdempotencyKeys.contextFor(body) · Session · signedInOnly, teamOnly, permittedOnly('account.manage')
 * Fields:     <ph-text-field> <ph-text-area> <ph-choice-cards> <ph-check-cards> <ph-date-boxes> <ph-combobox>, bound with
 *             [formField] of @angular/forms/signals (name = id; `form(model, rules, { name: 'triage' })`) or [(value)] + name
 *             FormAttempt + <ph-error-summary [lines]="attempt.lines()" [attempt]="attempt.count()" />, or <ph-form-frame> around them all
 * Feedback:   <ph-notice> <ph-problem-notice> <ph-status-tag> <ph-empty-state> <ph-step-indicator> <ph-why> <ph-summary-list>
 *             <ph-dialog> · Toasts + <ph-toast-outlet> · Paged + <ph-paged-list [list] [words]>
 * Buttons:    <button class="ph-button"> with --primary, --lamp, --quiet, --danger, --small · class="ph-icon-button"
 * Layout:     ph-page (one column), ph-page--wide (staff), ph-stack, ph-row, ph-panel, ph-hidden (for screen readers only)
 * Specs:      PageOnScreen, AnsweredPage, by label and by role, from `@phare/kernel/web/testing`
 * Doors:      whatever this index exports comes with the first download of every page (docs/adr/0002). What only some pages show is imported
 *             from its own folder: `@phare/kernel/web/generated/<tag>` (a service), `…/forms/<field>`, `…/feedback/<part>`
 */
export { BrowserClock } from './clock/browser-clock';
export { DESIGN_TEXT } from './design-system.catalogue';
export { Notice } from './feedback/notice';
export { ToastOutlet } from './feedback/toast-outlet';
export { painted } from './feedback/painted';
export { type Toast, Toasts } from './feedback/toasts';
export type { Choice } from './forms/choice';
export { isCivilDate } from './forms/civil-date-rule';
export { ErrorSummary, type SummaryLine } from './forms/error-summary';
export { FieldControl } from './forms/field-control';
export { FieldFrame } from './forms/field-frame';
export { focusById } from './forms/focus-by-id';
export { FormAttempt } from './forms/form-attempt';
export { NOTHING_NAMED, type Named, type Suggestion } from './forms/named';
export { TextField } from './forms/text-field';
export type * as Api from './generated/phare.schemas';
export { IDEMPOTENCY_KEY, IdempotencyKeys } from './http/idempotency';
export { phareInterceptor } from './http/phare-interceptor';
export { type FieldProblem, type Problem, isOutage, problemOf } from './http/problem';
export { capitalised } from './language/capitalised';
export { type Formats, formats, formatsOf } from './language/formats';
export { frenchSpacing } from './language/french-spacing';
export { Language } from './language/language';
export { pageTitle } from './language/page-title';
export { spaced, text } from './language/text';
export { DEVICE_STORE, WAITING_MARK, forgetDevice } from './leaving/forget-device';
export { LEAVING_FAST, QuickExit } from './leaving/quick-exit';
export { LAYOUT_TEXT } from './layout/layout.catalogue';
export { Logo } from './layout/logo';
export { SiteFooter } from './layout/site-footer';
export { type NavigationLink, SiteHeader } from './layout/site-header';
export { NETWORK, type NetworkContact } from './network/network';
export { permittedOnly, signedInOnly, staffOnly, teamOnly } from './session/guards';
export { Session, type SessionView } from './session/session';
