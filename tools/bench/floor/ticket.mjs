const isWithin = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
const isText = (value, longest) => typeof value === 'string' && value.length > 0 && value.length <= longest;
const isInstant = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));

/** Whether a body is a ticket that the floor takes. */
export const isTicket = (body) =>
  typeof body === 'object' &&
  body !== null &&
  isWithin(body.queue, 1, 10) &&
  isWithin(body.org, 1, 40) &&
  isWithin(body.contact, 1, 5) &&
  isWithin(body.agent, 1, 10) &&
  isText(body.subject, 200) &&
  isText(body.body, 20_000) &&
  isInstant(body.due);
