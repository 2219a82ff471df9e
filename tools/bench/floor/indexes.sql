CREATE INDEX ticket_open ON ticket (agent_id, due_at, id) WHERE status < 8;
CREATE INDEX event_ticket ON event (ticket_id, id);
CREATE INDEX ticket_search ON ticket USING gin (search_document);
CREATE INDEX event_search ON event USING gin (search_document) WHERE body IS NOT NULL;
