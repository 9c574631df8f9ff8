-- What anyone suggests without an account: a review of another kind. Nothing here tells who sent it.
-- A field's value, or words about an entry, or an entry that is missing; entry_id is null for that.
alter table review alter column entry_id drop not null;
create table suggestion (
  review bigint primary key references review (number),
  kind varchar not null check (kind in ('outdated', 'wrong', 'disputed', 'missing')),
  from_within boolean not null,
  hidden boolean not null,
  content varchar not null check (content in ('value', 'words', 'entry')),
  pointer varchar,
  value_held varchar,
  value_wanted varchar,
  words_wanted varchar,
  name varchar,
  url varchar,
  entry_type varchar,
  entry_kind varchar,
  summary varchar,
  check (content <> 'value' or (pointer is not null and value_wanted is not null)),
  check ((content = 'entry') = (kind = 'missing')),
  check ((content = 'entry') = (name is not null and url is not null and entry_type is not null
    and entry_kind is not null and summary is not null))
);
