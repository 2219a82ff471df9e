import { Component, computed } from '@angular/core';
import { catalogue } from '@phare/kernel/domain';
import { text } from '@phare/kernel/web';
import { PageViews } from '@phare/kernel/web/feedback/page-views';

const STEERING_TEXT = catalogue(
  { views: 'Pilotage', deadlines: 'Échéances', workload: 'Charge', accesses: 'Confidentialité' },
  { views: 'Steering', deadlines: 'Due dates', workload: 'Workload', accesses: 'Confidentiality' },
);

const VIEWS = [
  { path: '/equipe/pilotage/echeances', name: 'deadlines', permission: 'report.read_deadlines' },
  { path: '/equipe/pilotage/charge', name: 'workload', permission: 'report.read_workload' },
  { path: '/equipe/pilotage/confidentialite', name: 'accesses', permission: 'report.read_accesses' },
] as const;

/** Between the pages of coordination. */
@Component({ selector: 'ph-steering-views', template: '<ph-page-views [label]="t().views" [views]="views()" />', imports: [PageViews] })
export class SteeringViews {
  protected readonly t = text(STEERING_TEXT);
  protected readonly views = computed(() => VIEWS.map(({ name, ...view }) => ({ ...view, label: this.t()[name] })));
}
