-- What is known of each page that entries lead to, from the last time that it was asked for.
-- failures: how often it was missing since it was there last, first at failing_since.
create table link_check (
  url varchar primary key,
  checked_at timestamp with time zone not null,
  outcome varchar not null check (outcome in ('ok', 'gone', 'no-host', 'refused', 'trouble')),
  status integer,
  failures integer not null,
  failing_since timestamp with time zone,
  etag varchar,
  last_modified varchar,
  moved_to varchar,
  check ((failures = 0) = (failing_since is null))
);
