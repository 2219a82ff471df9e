import { catalogue } from '@phare/kernel/domain';

export const CLAUSE_TEXT = catalogue(
  {
    source: ({ title, version }: { title: string; version: string }) => `Politique d’accompagnement, « ${title} », version ${version}`,
  },
  {
    source: ({ title, version }) => `Support policy, “${title}”, version ${version}`,
  },
);
