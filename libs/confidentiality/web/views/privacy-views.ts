import { Component, computed } from '@angular/core';
import { catalogue } from '@phare/kernel/domain';
import { text } from '@phare/kernel/web';
import { PageViews } from '@phare/kernel/web/feedback/page-views';

const PRIVACY_TEXT = catalogue(
  { views: 'Confidentialité', accesses: 'Regards', incidents: 'Incidents', rights: 'Demandes de droits', retention: 'Conservation', destructions: 'Destructions' },
  { views: 'Confidentiality', accesses: 'Openings', incidents: 'Incidents', rights: 'Rights requests', retention: 'Retention', destructions: 'Destructions' },
);

const VIEWS = [
  { path: '/equipe/pilotage/confidentialite', name: 'accesses', permission: 'report.read_accesses' },
  { path: '/equipe/registres/incidents', name: 'incidents', permission: 'incident.read' },
  { path: '/equipe/registres/droits', name: 'rights', permission: 'rights_request.read' },
  { path: '/equipe/registres/conservation', name: 'retention', permission: 'retention.read' },
  { path: '/equipe/registres/destructions', name: 'destructions', permission: 'destruction.read' },
] as const;

/** Between what is watched over and the registers of the law. */
@Component({ selector: 'ph-privacy-views', template: '<ph-page-views [label]="t().views" [views]="views()" />', imports: [PageViews] })
export class PrivacyViews {
  protected readonly t = text(PRIVACY_TEXT);
  protected readonly views = computed(() => VIEWS.map(({ name, ...view }) => ({ ...view, label: this.t()[name] })));
}
