-- What a worker was handed in a study so far. Its row is also the lock that puts one worker's requests in a line, and its
-- check is the rule that lefts and rights of the first response differ by at most one at any time.
create table labeling.ledger (
    study_id  uuid not null,
    worker_id uuid not null,
    simulated boolean not null,
    lefts     integer not null default 0 check (lefts >= 0),
    rights    integer not null default 0 check (rights >= 0),
    primary key (study_id, worker_id),
    foreign key (study_id, worker_id) references studies.study_member (study_id, person_id),
    check (abs(lefts - rights) <= 1)
);
