-- People who sign in: advisors and maintainers. Of a password there is only its Argon2id hash; none
-- where it is still to be chosen.
create table account (
  name varchar primary key,
  role varchar not null check (role in ('advise', 'edit', 'admin')),
  password varchar,
  disabled boolean not null,
  created_at timestamp with time zone not null
);

-- Who is signed in. Of a session's secret there is only its SHA-256.
create table account_session (
  secret_hash varchar primary key,
  account varchar not null references account (name),
  begun_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  confirmed_at timestamp with time zone not null
);
create index account_session_account on account_session (account);

-- Links with which one chooses a password, once. Without an account it makes the first one.
create table account_link (
  secret_hash varchar primary key,
  account varchar references account (name),
  expires_at timestamp with time zone not null
);
