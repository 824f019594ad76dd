-- Whether other snapshots hold the same bytes is asked wherever bytes are dropped (retention, forgotten names), by the
-- foreign key for each row too.
create index snapshots_raw_hash on snapshots (raw_hash);
