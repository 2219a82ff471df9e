const UNSETTLED = `SELECT count(*)::int AS unsettled FROM outbox_message WHERE state NOT IN ('sent', 'bounced', 'dead', 'withheld') AND recipient_email LIKE 'epreuve-%'`;

/** How many mails are still owed to clients. */
export const unsettledMails = async (world) => (await world.sql(UNSETTLED))[0].unsettled;
