-- Texts and bytes off the subject may be dropped after a time; that they were there is kept.
alter table snapshots add column expired_at timestamptz;
