import { columns } from './columns.mjs';

const cpu = ({ application, postgres }) => application + postgres;

const HEADS = ['operation', 'requests', 'floor app', 'floor pg', 'phare app', 'phare pg', 'CPU ×', 'floor op/s', 'phare op/s', 'op/s ×', 'floor kB', 'phare kB'];
const LEGEND = [
  'CPU in ms per operation, of the application and of PostgreSQL apart; 8 connections; × is Phare over the floor, the bare server of tools/bench/floor.',
  'One request with 10 entries: the floor answers both in one call; Phare in two, GET /api/requests/:id and its /timeline, here added up.',
  'Phare looks up the session, the rights and the audience on every call; the floor has none. Create owes an acknowledgement (outbox row), whose delivery is not measured.',
  'kB: an answer with its headers. An item of Phare’s lists carries its eligibility in sentences, its dates, its people and what the caller may do; the floor’s, six fields.',
];

/** The results beside the floor as text: CPU in ms per operation, medians of the rounds. */
export const table = (results) => ['', ...columns([HEADS, ...results.map(row)]), '', ...LEGEND].join('\n');

function row({ name, size, floor, product }) {
  return [
    name,
    String(size),
    ...[floor.application, floor.postgres, product.application, product.postgres].map((ms) => ms.toFixed(3)),
    (cpu(product) / cpu(floor)).toFixed(2),
    ...[floor.perSecond, product.perSecond].map((count) => count.toFixed(0)),
    (product.perSecond / floor.perSecond).toFixed(2),
    ...[floor.bytes, product.bytes].map((bytes) => (bytes / 1_000).toFixed(1)),
  ];
}

const GUARDS_HEADS = ['read', 'requests', 'bare app', 'bare pg', 'phare app', 'phare pg', 'added'];
const GUARDS_LEGEND = ['CPU in ms per read; 8 connections. Bare: the same product on a database without row security, without the signature of contexts and without the read log (tools/bench/bare/strip.sql).'];

/** What row security and the read log add, as text. */
export const guardsTable = (results) => ['', ...columns([GUARDS_HEADS, ...results.map(guardsRow)]), '', ...GUARDS_LEGEND].join('\n');

const guardsRow = ({ name, size, floor, product }) => [
  name.trim(),
  String(size),
  ...[floor.application, floor.postgres, product.application, product.postgres].map((ms) => ms.toFixed(3)),
  `${Math.round((cpu(product) / cpu(floor) - 1) * 100)} %`,
];
