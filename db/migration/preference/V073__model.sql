-- Trained models. One of those trained on the same study's snapshots may be promoted; models of imported data share one place.
create table preference.model (
    id              uuid primary key,
    run_id          uuid not null unique references preference.training_run (id),
    name            text not null check (name <> ''),
    family          text not null check (family in ('lexical', 'frozen', 'hybrid')),
    snapshot_id     uuid not null references datasets.snapshot (id),
    study_id        uuid references studies.study (id),
    provenance      jsonb not null,
    figures         jsonb not null,
    temperature     double precision not null check (temperature > 0),
    artifact_digest text not null references preference.artifact (digest),
    promoted        boolean not null default false,
    trained_at      timestamptz not null default now()
);

create unique index model_promoted on preference.model (study_id) nulls not distinct where promoted;
create index model_trained on preference.model (trained_at desc, id);
create index model_snapshot on preference.model (snapshot_id);
create index model_study on preference.model (study_id);
create index model_artifact on preference.model (artifact_digest);
