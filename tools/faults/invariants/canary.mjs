/** I8. */
export async function nothingIsShown(world) {
  const outbox = await world.sql('SELECT content::text AS text FROM outbox_message');
  const places = [
    ...(await world.logs()).map((text) => ['a log', text]),
    ...world.post.messages.map((mail) => ['a mail', JSON.stringify([mail.subject, mail.text, mail.html, mail.headers])]),
    ...outbox.map(({ text }) => ['the outbox', text]),
  ];
  return [...new Set(places.filter(([, text]) => text.includes(world.canary)).map(([place]) => `what clients wrote is in ${place}`))];
}
