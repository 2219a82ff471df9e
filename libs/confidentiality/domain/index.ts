export * from './access-limits';
export * from './can-see';
export * from './incidents/incident-dates';
export * from './incidents/incident-facts';
export * from './incidents/incident-labels';
export * from './incidents/incident-needs';
export * from './incidents/incident-rules';
export * from './read-purpose';
export * from './register-problems';
<<<<<<< HEAD
export * from './rights-requests/portable-data';
export * from './rights-requests/portable-tables';
export * from './rights-requests/rights-labels';
export * from './rights-requests/rights-milestones';
=======
export * from './retention/retention-dates';
export * from './retention/retention-problems';
export * from './retention/retention-schedule';
>>>>>>> main
export * from './rights-requests/rights-request';
