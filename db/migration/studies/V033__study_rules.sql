-- How a study asks, hands out and guides, as one value: {asking, assignment, pacing, onboarding, recruitment, examples}.
-- What a row leaves out takes its usual value.
alter table studies.study
    add column rules jsonb not null default '{}' check (jsonb_typeof(rules) = 'object'),
    drop constraint study_scale_check,
    add constraint study_scale_check check (scale in ('BINARY', 'GRADED_8', 'SEVEN', 'RANKING', 'REVIEW')),
    drop constraint study_state_check,
    add constraint study_state_check check (state in ('DRAFT', 'RUNNING', 'PAUSED', 'FINISHED'));

update studies.study set rules = '{"asking": {"extras": ["TIE"]}}' where ties;

alter table studies.study drop column ties;

-- The team a member works in; some comparisons are for one team only.
alter table studies.study_member add column team text check (length(btrim(team)) between 1 and 40);
