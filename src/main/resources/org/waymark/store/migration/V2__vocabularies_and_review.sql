-- Every version of every vocabulary, by the name of its file. Rows are never changed.
create table vocabulary_version (
  name varchar not null,
  revision bigint not null references revision (number),
  body varchar not null,
  primary key (name, revision)
);

-- Values that someone proposes for an entry and that a person decides on. A value is proposed
-- against the version that held (based_on, 0 for none) and, by an import, against the last one
-- agreed on (base). No proposed body: the entry is to be removed. No verdict: it is open.
create table review (
  number bigint primary key,
  entry_id varchar not null,
  origin varchar not null,
  based_on bigint not null,
  base varchar,
  proposed varchar,
  who varchar not null,
  made_at timestamp with time zone not null,
  why varchar not null,
  source varchar,
  verdict varchar check (verdict in ('accepted', 'declined', 'superseded')),
  decided_by varchar,
  decided_at timestamp with time zone,
  decided_why varchar,
  check ((verdict is null) = (decided_by is null)),
  check ((verdict is null) = (decided_at is null)),
  check ((verdict is null) = (decided_why is null))
);
create index review_entry on review (entry_id);
