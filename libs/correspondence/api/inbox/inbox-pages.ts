import { catalogue, type Locale } from '@phare/kernel/domain';
import type { Email } from 'postal-mime';

const TEXTS = catalogue(
  {
    title: 'Courriels envoyés par Phare',
    explanation: 'Aucun serveur de courriel n’est réglé (SMTP_URL) : les messages arrivent ici et ne sont remis à personne.',
    none: 'Aucun message pour le moment.',
    from: 'De',
    to: 'À',
    subject: 'Objet',
    received: 'Reçu',
    noSubject: '(sans objet)',
    back: 'Tous les messages',
    raw: 'Message brut (.eml)',
  },
  {
    title: 'E-mail sent by Phare',
    explanation: 'No mail server is set (SMTP_URL): messages land here and are delivered to nobody.',
    none: 'No message yet.',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    received: 'Received',
    noSubject: '(no subject)',
    back: 'All messages',
    raw: 'Raw message (.eml)',
  },
);

export interface ListedMessage {
  readonly name: string;
  readonly email: Email;
}

export function listPage(messages: readonly ListedMessage[], locale: Locale): string {
  const text = TEXTS[locale];
  const rows = messages.map(
    ({ name, email }) => `<tr><td>${receivedAt(name)}</td><td>${escaped(recipients(email))}</td><td><a href="/messages/${name}">${escaped(email.subject || text.noSubject)}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">${text.received}</th><th scope="col">${text.to}</th><th scope="col">${text.subject}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return page(text.title, `<p>${text.explanation}</p>${rows.length === 0 ? `<p>${text.none}</p>` : table}`, locale);
}

export function messagePage({ name, email }: ListedMessage, locale: Locale): string {
  const text = TEXTS[locale];
  const fields = [
    [text.from, email.from?.address ?? ''],
    [text.to, recipients(email)],
    [text.received, receivedAt(name)],
  ];
  const heading = fields.map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value ?? '')}</dd>`).join('');
  const body = `<p><a href="/">${text.back}</a> · <a href="/messages/${name}/raw">${text.raw}</a></p><dl>${heading}</dl><pre>${withLinks(escaped(email.text ?? email.html ?? ''))}</pre>`;
  return page(email.subject || text.noSubject, body, locale);
}

function page(title: string, body: string, locale: Locale): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}

const recipients = ({ to, cc, bcc }: Email): string => [to, cc, bcc].flatMap((list) => list ?? []).map(({ address, name }) => address ?? name).join(', ');

/** The name says when, in UTC: `20261120T140000123Z-…` becomes `2026-11-20 14:00:00 UTC`. */
const receivedAt = (name: string): string => name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3 $4:$5:$6 UTC');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const withLinks = (escapedText: string): string => escapedText.replaceAll(/https?:\/\/[^\s<>]+?(?=&(?:quot|gt|lt|#39);|[).,;]?(?:\s|$))/g, '<a href="$&" rel="noreferrer">$&</a>');

export const STYLE = 'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #888;vertical-align:top}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}dt{font-weight:600}dd{margin:0 0 .5rem}';
