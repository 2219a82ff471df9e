/** How figures are shown, for the page that shows the whole design system. */
export { type Bar, StackedBars } from '../charts/stacked-bars';
export { PromisesTable } from '../deadlines/promises-table';
export type { PromisesView } from '../reports.client';
