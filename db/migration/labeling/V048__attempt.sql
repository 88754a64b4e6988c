-- A worker's way through all exercises of a purpose as they were when it began. Practice is done once, the test as often as
-- the study allows.
create table labeling.attempt (
    id         uuid primary key,
    study_id   uuid not null,
    worker_id  uuid not null,
    purpose    text not null check (purpose in ('PRACTICE', 'TEST')),
    number     integer not null check (number >= 1),
    exercises  integer not null check (exercises >= 1),
    started_at timestamptz not null,
    ended_at   timestamptz check (ended_at >= started_at),
    correct    integer check (correct between 0 and exercises),
    passed     boolean,
    unique (study_id, worker_id, purpose, number),
    foreign key (study_id, worker_id) references studies.study_member (study_id, person_id),
    check (num_nulls(ended_at, correct, passed) in (0, 3))
);

create unique index attempt_open on labeling.attempt (study_id, worker_id, purpose) where ended_at is null;

-- The exercises in the order and on the sides in which this worker sees them; the answer says which side was chosen.
create table labeling.attempt_answer (
    attempt_id    uuid not null references labeling.attempt (id),
    ordinal       integer not null check (ordinal >= 1),
    exercise_id   uuid not null references labeling.exercise (id),
    side_of_first text not null check (side_of_first in ('LEFT', 'RIGHT')),
    answer        text check (answer in ('LEFT', 'RIGHT', 'TIE')),
    correct       boolean,
    answered_at   timestamptz,
    primary key (attempt_id, ordinal),
    unique (attempt_id, exercise_id),
    check (num_nulls(answer, correct, answered_at) in (0, 3))
);

create index attempt_answer_exercise on labeling.attempt_answer (exercise_id) where answered_at is not null;

create function labeling.keep_attempt_answer() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.answer is null then
        return new;
    end if;
    raise exception 'An answer in practice or test is never changed or deleted';
end
$$;

create trigger attempt_answer_append_only before update or delete on labeling.attempt_answer
    for each row execute function labeling.keep_attempt_answer();
