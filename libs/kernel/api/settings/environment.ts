import type { Environment } from './settings';

/** The variables this process was started with. The only place of the code base that reads them (house rule 9). */
export const environment = (): Environment => process.env;
