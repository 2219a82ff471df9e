import { randomInt } from 'node:crypto';
import { newId, type Network } from '@phare/kernel/api';
import { LOCALES } from '@phare/kernel/domain';
import { asOwner } from '../database/as-owner';
import type { NetworkFile } from './network-file';

const FIND = `SELECT id, code, name, time_zone AS "timeZone", phone, email, privacy_officer AS "privacyOfficer", languages, number_key AS "numberKey" FROM network WHERE code = $1`;
const ADD = `INSERT INTO network (id, code, name, time_zone, phone, email, territories, number_key, languages) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (code) DO NOTHING`;
// What the folder says of a network may change; its zone may not, for requests keep days counted in it. It is followed when it says something new:
// what people described in the product stands until then.
const REFRESH = `UPDATE network SET name = $2, phone = $3, email = $4, territories = $5, folder_says = $6, languages = COALESCE($7, languages) WHERE code = $1 AND folder_says IS DISTINCT FROM $6::jsonb`;

// Where there are people already, nothing of it is ever shown (`SetupState`).
const OPEN_SETUP = `INSERT INTO network_setup (network_id) VALUES ($1) ON CONFLICT DO NOTHING`;

const ROUNDS = 4;
const LARGEST_KEY = 2 ** 31 - 1;

/** Makes sure that the network exists, as the owner of the tables: no role of the product may. */
export function provisionNetwork(adminUrl: string, file: NetworkFile): Promise<Network> {
  return asOwner(adminUrl, async (owner) => {
    const territories = JSON.stringify(file.territories);
    const numberKey = Array.from({ length: ROUNDS }, () => randomInt(1, LARGEST_KEY));
    await owner.query(ADD, [newId(), file.code, file.name, file.timeZone, file.phone, file.email, territories, numberKey, file.languages ?? LOCALES]);
    await owner.query(REFRESH, [file.code, file.name, file.phone, file.email, territories, JSON.stringify(file), file.languages ?? null]);
    const { rows } = await owner.query<Network>(FIND, [file.code]);
    const [network] = rows;
    if (!network) throw new Error('the network was not provisioned');
    await owner.query(OPEN_SETUP, [network.id]);
    return network;
  });
}
