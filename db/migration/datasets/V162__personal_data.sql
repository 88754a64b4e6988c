-- Where personal data seems to stand in the texts of a study, and what researchers decided about it. What was found is not kept:
-- its place leads to the text, and the excerpt hides it.

create table datasets.privacy_scan (
    id          uuid primary key default uuidv7(),
    study_id    uuid not null references studies.study (id),
    asked_by    uuid not null references accounts.person (id),
    asked_at    timestamptz not null,
    status      text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    done        integer not null default 0,
    total       integer not null default 0,
    beat_at     timestamptz,
    finished_at timestamptz,
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null))
);

create unique index privacy_scan_waiting on datasets.privacy_scan (study_id) where status in ('QUEUED', 'RUNNING');
create index privacy_scan_study on datasets.privacy_scan (study_id, asked_at desc);
create index privacy_scan_unfinished on datasets.privacy_scan (asked_at) where status in ('QUEUED', 'RUNNING');
create index privacy_scan_asked_by on datasets.privacy_scan (asked_by);

-- Comparisons whose texts were looked through, by which version of the recognisers. Texts of a comparison never change.
create table datasets.privacy_scanned (
    study_id      uuid not null references studies.study (id),
    comparison_id uuid not null references catalog.comparison (id),
    version       smallint not null,
    primary key (study_id, comparison_id)
);

create index privacy_scanned_comparison on datasets.privacy_scanned (comparison_id);

create table datasets.privacy_find (
    id            bigint generated always as identity primary key,
    study_id      uuid not null,
    comparison_id uuid not null,
    kind          text not null check (kind in ('EMAIL', 'PHONE', 'CARD', 'IBAN', 'IP', 'ADDRESS')),
    part          text not null check (part in ('TURN', 'RESPONSE')),
    -- Which turn or response, and which characters of it, from 0.
    place         smallint not null check (place >= 0),
    start_at      integer not null check (start_at >= 0),
    length        integer not null check (length > 0),
    excerpt       text not null check (length(excerpt) <= 400),
    decision      text check (decision in ('KEEP', 'LEAVE_OUT')),
    unique (study_id, comparison_id, part, place, start_at),
    foreign key (study_id, comparison_id) references datasets.privacy_scanned (study_id, comparison_id)
);

create index privacy_find_kind on datasets.privacy_find (study_id, kind, id);
create index privacy_find_open on datasets.privacy_find (study_id, id) where decision is null;
create index privacy_find_left_out on datasets.privacy_find (study_id, comparison_id) where decision = 'LEAVE_OUT';

-- What was decided at once, and how each find stood before, so that the last act can be taken back.
create table datasets.privacy_act (
    id        bigint generated always as identity primary key,
    study_id  uuid not null references studies.study (id),
    by_id     uuid not null references accounts.person (id),
    at        timestamptz not null,
    decision  text not null check (decision in ('KEEP', 'LEAVE_OUT')),
    undone_at timestamptz
);

create index privacy_act_last on datasets.privacy_act (study_id, id desc) where undone_at is null;
create index privacy_act_by on datasets.privacy_act (by_id);

create table datasets.privacy_change (
    act_id  bigint not null references datasets.privacy_act (id),
    find_id bigint not null references datasets.privacy_find (id) on delete cascade,
    before  text check (before in ('KEEP', 'LEAVE_OUT')),
    primary key (act_id, find_id)
);

create index privacy_change_find on datasets.privacy_change (find_id);
