-- Passkeys with which accounts sign in (W3C Web Authentication): the public key, as the browser
-- gave it, and what each use is compared with. The handle is what the passkey calls its account.
create table account_passkey (
  id varchar primary key,
  account varchar not null references account (name),
  name varchar not null,
  handle varchar not null,
  credential varchar not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index account_passkey_account on account_passkey (account);

-- Challenges that a passkey has yet to sign; each is taken once. Without an account it is for
-- signing in. Of a challenge there is only its SHA-256.
create table account_challenge (
  hash varchar primary key,
  account varchar references account (name),
  expires_at timestamp with time zone not null
);
