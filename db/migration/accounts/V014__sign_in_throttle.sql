-- Wrong passwords, counted per account name (hashed, so that mistyped names are not kept) and per network address.
create table accounts.sign_in_throttle (
    key           text primary key check (length(key) between 1 and 200),
    failures      integer not null check (failures >= 0),
    last_at       timestamptz not null,
    blocked_until timestamptz
);

create index sign_in_throttle_last_at on accounts.sign_in_throttle (last_at);
