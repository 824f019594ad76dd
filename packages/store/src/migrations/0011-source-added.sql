-- Since when a source is watched; of those from before, the first that is known of them.
alter table sources add column added_at timestamptz;
update sources set added_at = coalesce(
  (select min(seen_at) from items where items.source_id = sources.id), last_polled_at);
