// The floor: what the machine allows. A bare HTTP server and a pool, one statement per operation; no framework, no rights, no mail.
import { createServer } from 'node:http';
import { URLSearchParams } from 'node:url';
import pg from 'pg';
import { CREATE, DETAIL, LIST, SEARCH } from './statements.mjs';
import { isTicket } from './ticket.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

async function answer(response, statement, values, status = 200) {
  try {
    const { rows } = await pool.query({ ...statement, values });
    if (rows.length === 0) send(response, 404, '{}');
    else send(response, status, rows[0].answer);
  } catch (error) {
    console.error(error.message);
    send(response, 500, '{"error":"internal"}');
  }
}

function parsed(chunks) {
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

function create(request, response) {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = parsed(chunks);
    if (body === undefined) return send(response, 400, '{"error":"json"}');
    if (!isTicket(body)) return send(response, 422, '{"error":"invalid"}');
    void answer(response, CREATE, [body.queue, body.org, body.contact, body.agent, body.due, body.subject, body.body], 201);
  });
}

function route(request, response) {
  const [path, query] = request.url.split('?', 2);
  const asked = new URLSearchParams(query);
  if (request.method === 'POST' && path === '/tickets') return create(request, response);
  if (path === '/tickets') return answer(response, LIST, [Number(asked.get('agent')), asked.get('after') ?? '-infinity', asked.get('afterId') ?? 0]);
  if (path.startsWith('/tickets/')) return answer(response, DETAIL, [Number(path.slice('/tickets/'.length))]);
  if (path === '/search') return answer(response, SEARCH, [asked.get('q') ?? '']);
  return send(response, 404, '{}');
}

const server = createServer(route).listen(0, '127.0.0.1', () => console.log(`Floor on http://127.0.0.1:${server.address().port}`));

process.once('SIGTERM', () => {
  server.close(() => void pool.end());
  server.closeAllConnections();
});
