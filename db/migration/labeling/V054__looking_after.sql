-- Why comparisons are skipped, when workers last chose to go on without a break, and how they feel.

alter table labeling.lease
    add column skip_code text
        check (skip_code in ('TOPIC', 'LANGUAGE', 'UPSETTING', 'BROKEN', 'BOTH', 'OTHER'));

update labeling.lease
set skip_code = case when skip_reason in ('TOPIC', 'LANGUAGE', 'UPSETTING', 'BROKEN', 'BOTH') then skip_reason
    else 'OTHER' end
where state = 'SKIPPED';

alter table labeling.lease add check ((state = 'SKIPPED') = (skip_code is not null));

create index lease_skipped on labeling.lease (study_id, worker_id, ended_at) where state = 'SKIPPED';

alter table labeling.ledger add column went_on_at timestamptz;

-- Each time a worker was asked; without feelings where they would rather not say. {"UPSET": 0, "ALERT": 3}
create table labeling.wellbeing (
    id              uuid primary key default uuidv7(),
    study_id        uuid not null,
    worker_id       uuid not null,
    after_judgments integer not null check (after_judgments >= 1),
    feelings        jsonb check (jsonb_typeof(feelings) = 'object'),
    at              timestamptz not null,
    foreign key (study_id, worker_id) references labeling.ledger (study_id, worker_id)
);

create index wellbeing_study on labeling.wellbeing (study_id, at);
create index wellbeing_worker on labeling.wellbeing (study_id, worker_id, at desc);
