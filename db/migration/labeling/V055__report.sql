-- What workers told the researchers about a comparison, and what these answered.
create table labeling.report (
    id          uuid primary key default uuidv7(),
    lease_id    uuid not null references labeling.lease (id),
    study_id    uuid not null,
    worker_id   uuid not null,
    kind        text not null check (kind in ('TEXT', 'PRIVACY', 'UPSETTING', 'INTERFACE', 'OTHER')),
    words       text check (length(btrim(words)) between 1 and 2000),
    at          timestamptz not null,
    answer      text check (length(btrim(answer)) between 1 and 2000),
    answered_at timestamptz,
    closed_at   timestamptz,
    closed_by   uuid references accounts.person (id),
    foreign key (study_id, worker_id) references labeling.ledger (study_id, worker_id),
    check (kind <> 'OTHER' or words is not null),
    check ((answer is null) = (answered_at is null)),
    check ((closed_at is null) = (closed_by is null))
);

create index report_study on labeling.report (study_id, at desc, id desc);
create index report_open on labeling.report (study_id) where closed_at is null;
create index report_worker on labeling.report (study_id, worker_id, at desc);
