-- Every queue of work has the same columns: status, attempts, done of total, problem, asked_at, beat_at and finished_at.
alter table evaluation.evaluation rename column scored to done;
alter table evaluation.evaluation rename column pairs to total;

alter table sampling.trial drop constraint trial_done_check;
alter table sampling.trial alter column done type integer using 0;
alter table sampling.trial add column total integer not null default 0;

-- When work began was never asked for.
alter table quality.report drop column started_at;
