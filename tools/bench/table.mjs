const COLUMNS = ['operation', 'requests', 'floor app', 'floor pg', 'phare app', 'phare pg', 'CPU ×', 'floor op/s', 'phare op/s', 'op/s ×', 'floor kB', 'phare kB'];

/** The results as text: CPU in ms per operation, medians of the rounds. */
export function table(results) {
  const rows = [COLUMNS, ...results.map(row)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const lines = rows.map((cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '));
  return ['', ...lines, '', ...LEGEND].join('\n');
}

const LEGEND = [
  'CPU in ms per operation, of the application and of PostgreSQL apart; 8 connections; × is Phare over the floor, the bare server of tools/bench/floor.',
  'One request with 10 entries: the floor answers both in one call; Phare in two, GET /api/requests/:id and its /timeline, here added up.',
  'Phare looks up the session, the rights and the audience on every call; the floor has none. Create owes an acknowledgement (outbox row), whose delivery is not measured.',
  'kB: an answer with its headers. An item of Phare’s lists carries its eligibility in sentences, its dates, its people and what the caller may do; the floor’s, six fields.',
];

function row({ name, size, floor, product }) {
  const cpu = ({ application, postgres }) => application + postgres;
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
