-- What each response scored in a measurement, so that two models can be compared pair by pair later.
create table evaluation.evaluation_scores (
    evaluation_id uuid primary key references evaluation.evaluation (id) on delete cascade,
    -- For each pair, in the order of what was measured on, the first and the second response: doubles, big-endian.
    scores        bytea not null check (length(scores) % 16 = 0)
);
