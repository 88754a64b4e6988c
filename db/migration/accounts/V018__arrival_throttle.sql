-- How often people came by such links from a network address since then.
create table accounts.arrival_throttle (
    address  text primary key check (length(address) between 1 and 200),
    since    timestamptz not null,
    arrivals integer not null check (arrivals >= 1)
);

create index arrival_throttle_since on accounts.arrival_throttle (since);
