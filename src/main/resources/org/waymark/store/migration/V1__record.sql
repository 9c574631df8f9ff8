-- The one row that every write locks first: writes follow one another, and versions have no gaps.
create table catalog_state (
  only_row boolean primary key check (only_row),
  version bigint not null
);
insert into catalog_state (only_row, version) values (true, 0);

-- One act of writing: who, when, why, from what source. Its number is the catalogue's version.
create table revision (
  number bigint primary key,
  who varchar not null,
  made_at timestamp with time zone not null,
  why varchar not null,
  source varchar
);

-- Every version of every entry. Rows are never changed and never removed.
-- A reason of its own goes before its revision's.
create table entry_version (
  entry_id varchar not null,
  version bigint not null,
  revision bigint not null references revision (number),
  action varchar not null check (action in ('created', 'updated', 'deleted', 'merged', 'reverted')),
  body varchar,
  merged_into varchar,
  why varchar,
  primary key (entry_id, version),
  check ((body is null) = (action in ('deleted', 'merged'))),
  check ((merged_into is not null) = (action = 'merged'))
);
create index entry_version_revision on entry_version (revision);

-- The version that holds now.
create table entry (
  id varchar primary key,
  version bigint not null,
  foreign key (id, version) references entry_version (entry_id, version)
);

-- What the catalogue's folder and the store agreed on last.
create table import_base (
  id varchar primary key,
  body varchar not null
);
