-- What those who were alerted were last told of the figure: '' for the alert itself.
alter table alerts add column corrected text not null default '';
