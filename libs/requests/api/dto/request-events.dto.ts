import { IdField } from '@phare/kernel/api';

/** `GET /api/requests/events`. */
export class RequestEventsQueryDto {
  @IdField({ description: 'The request that the caller has open: they are shown to the colleagues who have it open too, and those to them, for as long as the stream lasts.', optional: true })
  viewing?: string;
}
