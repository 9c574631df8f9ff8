-- Paths that people keep. Neither of a path's two secrets is here, only their SHA-256; what is kept
-- is sealed with a key that is made of them, so nobody reads it without a link.
create table saved_path (
  owner_hash varchar primary key,
  share_hash varchar not null unique,
  version bigint not null,
  created_on date not null,
  used_on date not null,
  sealed varchar not null
);
create index saved_path_used on saved_path (used_on);
