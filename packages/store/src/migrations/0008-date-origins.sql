-- Where the day of publication was read: a mark-up of the page, its address, or the feed.
alter table articles add column published_from text;
