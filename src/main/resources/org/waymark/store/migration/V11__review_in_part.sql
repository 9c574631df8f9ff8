-- What an accepted review proposed and a maintainer did not take: JSON pointers, one a line, and why.
alter table review add column left_out varchar;
alter table review add column left_why varchar;
