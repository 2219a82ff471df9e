export { AlreadyRunningError, type EmbeddedPostgresOptions, type RunningPostgres, startEmbeddedPostgres, usePostgres } from './embedded-postgres';
