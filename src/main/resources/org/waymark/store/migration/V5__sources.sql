-- What another source listed when it was imported last, as it was written there: the base with
-- which the next import of it is compared.
create table source_item (
  origin varchar not null,
  item_id varchar not null,
  body varchar not null,
  primary key (origin, item_id)
);
