-- Somebody whose judgments came in a file from elsewhere: known by where the judgments were given and by what they were
-- called there, so that they are found again. They never sign in.
alter table accounts.person
    add column origin text check (length(btrim(origin)) between 1 and 100 and origin !~ '[[:cntrl:]]'),
    add column origin_name text check (length(btrim(origin_name)) between 1 and 200 and origin_name !~ '[[:cntrl:]]'),
    add unique (origin, origin_name),
    add check ((origin is null) = (origin_name is null)),
    add check (origin is null or external);
