-- Room in each page for a figure that is replaced or passed on: its row is then written anew beside the
-- old one, and none of the indexes is touched.
alter table figures set (fillfactor = 90);
