-- How many searches there were on a day, and how many of them found nothing. Not which, and not who.
create table search_count (
  on_day date primary key,
  searches bigint not null check (searches >= 0),
  in_vain bigint not null check (in_vain >= 0)
);
