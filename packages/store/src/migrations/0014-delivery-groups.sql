-- Deliveries that go out as one message name the one that it is sent as, from its first try on.
alter table deliveries add column message_id text references deliveries (id);
create index deliveries_message on deliveries (message_id) where message_id is not null;
