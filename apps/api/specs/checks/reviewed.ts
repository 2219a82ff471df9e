/** Tables without row security, and why. */
export const EXEMPT_TABLES: Readonly<Record<string, string>> = {
  schema_migration: 'TypeORM counts the migrations in it; no role but the owner is granted anything on it',
};

/** Policies that let a role reach every row, and why. Only roles that sign in nowhere have them. */
export const ALL_ROWS: Readonly<Record<string, string>> = {
  network_provisioned: 'the owner writes the network at installation; nothing signs in as the owner',
  network_setup_provisioned: 'the owner opens the setup with the network; nothing signs in as the owner',
  access_record_of_an_opening: 'app.open writes the line of whoever it lets in; it has checked the network and the sight',
  access_record_just_opened: 'app.open looks for the last line of the same reader; it filters by network and reader',
  request_audience_looked_up: 'app.look_up_standing filters by network and person',
  excluded_person_looked_up: 'app.look_up_standing filters by network and person',
  assignment_looked_up: 'app.look_up_standing filters by network and person',
  access_grant_looked_up: 'app.look_up_standing filters by network and person',
  requester_confirmation_looked_up: 'app.link_of filters by network, and by the hash of 256 bits',
  referral_link_looked_up: 'app.link_of filters by network, and by the hash of 256 bits',
  referral_counted: 'app.refuse_dead_end asks whether one request has a referral, at the commit of whoever writes it',
  referral_target_counted: 'app.refuse_dead_end asks whether one request has a target, at the commit of whoever writes it',
  referral_answer_counted: 'app.partner_answers counts by network and resource, for the team, nothing below five answers',
  tie_looked_up: 'app.look_up_standing, app.tied and app.conflicts filter by network and person',
  mandate_looked_up: 'app.look_up_standing, app.tied and app.conflicts filter by network and person',
  role_grant_looked_up: 'app.conflicts and app.resource_people filter by network and role',
  resource_person_looked_up: 'app.conflicts and app.resource_people filter by network and person',
  resource_absence_looked_up: 'app.resource_people filters by network and person',
  plan_step_due: 'app.steps_due filters by network and by the sight of the caller, and answers days alone',
  intervention_added_up: 'app.worked filters by network and by the sight of coordination, and adds minutes up',
  organisation_searched: 'app.found filters by network; a condition here would keep the name from its index',
  support_request_searched: 'app.found, app.open and app.ended_request filter by sight; a condition here would keep the words from their index',
};

/** Functions that run as the role of sight, and what each answers of what its caller may not read. */
export const REVIEWED_DEFINERS: Readonly<Record<string, string>> = {
  'app.actor()': 'who signed the context, nothing of any row',
  'app.standing()': 'ids that stand in relation to the caller',
  'app.open(uuid,uuid,text,text,text)': 'whether the caller may read a request, after leaving a line',
  'app.opened()': 'the request that this transaction has opened or writes',
  'app.found(text,text,integer)': 'ids of requests that the caller sees whole',
  'app.ended_request(text)': 'the id of an ended, unsealed request for a member of the team who is not locked out',
  'app.tied(uuid,uuid)': 'whether a tie keeps someone from acting: yes or no',
  'app.conflicts(uuid,uuid)': 'codes of what would put someone in conflict of interest, never the tie itself',
  'app.worked_with(uuid)': 'who accompanied an organisation and how often, for the team; sealed requests are never counted',
  'app.resource_people()': 'ids of who may be asked to accompany today, and whether they are away',
  'app.steps_due()': 'when the steps of what the caller works on are due, and whose: never what they say',
  'app.worked(date,date)': 'minutes by person, over what coordination may read: never an entry, nor what is under seal',
  'app.accesses(text,text,uuid,timestamp with time zone,uuid,integer)': 'who opened which request, when and why: for privacy, and for coordination on what it sees; never what it says',
  'app.watched(uuid)': 'whether a request locks the caller out: yes or no',
  'app.kept_request(text)': 'the id of the request of a number, for the person in charge of privacy',
  'app.ended_requests(date,date,date,text,integer)': 'numbers and days of ended requests, for the person in charge of privacy: nothing of them',
  'app.ended_days(uuid[])': 'numbers and days of ended requests, for the person in charge of privacy: nothing of them',
  'app.inherit_requests()': 'ids of requests that the caller’s own proven address filed without an account, once they are theirs, or that name that address; takes no argument',
  'app.refuse_plain_text()': 'nothing: refuses a plain text beside a sealed request',
  'app.link_of(bytea)': 'the purpose and the one request of a link that works, for whoever holds what it hashes',
  'app.letter_opened(uuid,text)': 'nothing: leaves the line of whoever opens a letter by its link',
  'app.partner_answers(uuid)': 'how many referrals to a resource were answered and how soon, for the team, nothing below five answers; sealed requests are never counted',
  'app.refuse_dead_end()': 'nothing: refuses a request that ends without the referral it owes',
  'app.request_of_reply(text)': 'id, seal and end of a request, for the product at the task of threading a reply',
  'app.request_to_destroy(text)': 'id, seal and end of a request and of those merged into it, for the product at the task of destroying a key',
};
