import { RequestEventsController } from './http/request-events.controller';
import { LiveStreams } from './live/live-streams';
import { SightOfChanges } from './live/sight-of-changes';
import { Viewers } from './live/viewers';

/** What happens to requests, told as it happens. */
export const LIVE_CONTROLLERS = [RequestEventsController];
export const LIVE = [LiveStreams, SightOfChanges, Viewers];
