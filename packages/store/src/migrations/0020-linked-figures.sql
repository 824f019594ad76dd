-- A decision looks for all figures tied to those it is about; with these it no longer reads every figure.
create index figures_superseded_by on figures (superseded_by) where superseded_by is not null;
create index figures_misquote_of on figures (misquote_of) where misquote_of is not null;
