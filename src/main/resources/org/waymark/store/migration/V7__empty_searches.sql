-- What people searched for and nothing was found: the words, how often and when last. Not who.
create table empty_search (
  words varchar primary key,
  times bigint not null check (times > 0),
  last_day date not null
);
