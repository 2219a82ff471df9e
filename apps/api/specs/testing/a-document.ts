import { PDF, type SentFile } from './a-file';
import { INTAKE } from './acting';
import type { Answer, Json, TestApplication } from './test-application';

/** The body of a document model. */
export const aModel = (overrides: Json = {}): Json => ({ code: 'avis-de-convocation', title: 'Avis de convocation', item: 'documents-modeles.reglements-generaux', description: 'Un avis à remplir.', language: 'fr', ...overrides });

/** Publishes a file as the next version of a model, from the version of the entry that was read. */
export async function publish(app: TestApplication, model: Json, { name, content, type = '' }: SentFile = PDF, as = INTAKE): Promise<Answer> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(Buffer.from(content))], { type }), name);
  const sent = new Response(form);
  return app.send('PUT', `/document-models/${model.id}/file`, { as, ifMatch: model.version, raw: Buffer.from(await sent.arrayBuffer()), headers: { 'content-type': sent.headers.get('content-type') ?? '' } });
}

let count = 0;

/** A model with its first version published. */
export async function published(app: TestApplication, overrides: Json = {}, file: SentFile = PDF): Promise<Json> {
  const added = await app.post('/document-models', { as: INTAKE, body: aModel({ code: `modele-${(count += 1)}`, ...overrides }) });
  const { status, body } = await publish(app, added.body, file);
  if (status !== 200) throw new Error(`a model was refused: ${added.status} ${status} ${JSON.stringify(body)}`);
  return body;
}
