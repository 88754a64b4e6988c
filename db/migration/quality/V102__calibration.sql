-- Random samples of judged comparisons that researchers judge too, blind, and what they said. Rows are only ever added; the last
-- sample of a study is the one in use.
create table quality.calibration_sample (
    id       uuid primary key default uuidv7(),
    study_id uuid not null references studies.study (id),
    seed     bigint not null,
    wanted   integer not null check (wanted between 1 and 10000),
    drawn_by uuid not null references accounts.person (id),
    drawn_at timestamptz not null
);

create index calibration_sample_study on quality.calibration_sample (study_id, drawn_at desc, id desc);

create table quality.calibration_item (
    sample_id     uuid not null references quality.calibration_sample (id),
    place         integer not null check (place >= 1),
    study_id      uuid not null,
    comparison_id uuid not null,
    primary key (sample_id, place),
    unique (sample_id, comparison_id),
    foreign key (study_id, comparison_id) references labeling.queue_entry (study_id, comparison_id)
);

create table quality.calibration_answer (
    sample_id     uuid not null,
    place         integer not null,
    by_id         uuid not null references accounts.person (id),
    side_of_first text not null check (side_of_first in ('LEFT', 'RIGHT')),
    outcome       text not null check (outcome in ('FIRST', 'SECOND', 'TIE', 'CANNOT_JUDGE')),
    strength      smallint not null,
    at            timestamptz not null,
    primary key (sample_id, place, by_id),
    foreign key (sample_id, place) references quality.calibration_item (sample_id, place),
    check (case outcome
        when 'FIRST' then strength between -4 and -1
        when 'SECOND' then strength between 1 and 4
        else strength = 0 end)
);

create function quality.keep_calibration() returns trigger language plpgsql as $$
begin
    raise exception 'A calibration is never changed or deleted: draw another sample';
end
$$;

create trigger calibration_sample_append_only before update or delete on quality.calibration_sample
    for each row execute function quality.keep_calibration();
create trigger calibration_item_append_only before update or delete on quality.calibration_item
    for each row execute function quality.keep_calibration();
create trigger calibration_answer_append_only before update or delete on quality.calibration_answer
    for each row execute function quality.keep_calibration();
