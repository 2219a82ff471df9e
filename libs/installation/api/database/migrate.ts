import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations';
import { OWNER } from './roles';

/** A connection that acts as the owner of the tables, for migrations alone. */
export const migrator = (adminUrl: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url: adminUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    installExtensions: false,
    extra: { options: `-c role=${OWNER}`, application_name: 'phare-migrate' },
  });

/** Brings the schema up to date: all the missing migrations, or none. */
export async function migrate(adminUrl: string): Promise<void> {
  const dataSource = await migrator(adminUrl).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
