import type { Provider } from '@angular/core';
import { type RequestCard, REQUEST_CARDS } from '@phare/requests/web';

const cards: readonly RequestCard[] = [
  { place: 'team', load: () => import('./accompaniment-card').then((card) => card.AccompanimentCard) },
  { place: 'mine', load: () => import('./mine/my-accompaniment').then((card) => card.MyAccompaniment) },
];

/** The accompaniment of a request, on its file and on its requester's page: given to the routes of both by the shell. */
export const accompanimentCards: Provider = { provide: REQUEST_CARDS, useValue: cards };

export { schedulesRoutes } from './schedules/schedules.routes';
