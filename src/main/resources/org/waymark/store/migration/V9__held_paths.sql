-- Paths that an advisor keeps on the desk: the link that reads, a note that only they see, and what
-- they knew of the path, sealed with the key that the link gives. A row goes with its path.
create table held_path (
  account varchar not null references account (name),
  owner_hash varchar not null references saved_path (owner_hash) on delete cascade,
  share varchar not null,
  note varchar not null,
  held_on date not null,
  seen varchar not null,
  primary key (account, owner_hash)
);
create index held_path_owner on held_path (owner_hash);
