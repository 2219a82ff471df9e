export { AlreadyRunningError, type EmbeddedPostgresOptions, type RunningPostgres, restorePostgres, startEmbeddedPostgres, usePostgres } from './embedded-postgres';
