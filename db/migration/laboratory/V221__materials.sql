-- Files that experiments work with. A file is its bytes: whoever brings the same again names the same row, and so does whoever repeats an experiment.
create table laboratory.material (
    digest     text primary key check (digest ~ '^[0-9a-f]{64}$'),
    content    bytea not null check (octet_length(content) between 1 and 5242880),
    brought_at timestamptz not null default now(),
    check (digest = encode(sha256(content), 'hex'))
);

alter table laboratory.experiment_data add column material_digest text references laboratory.material (digest);
alter table laboratory.experiment_data drop constraint experiment_data_check;
alter table laboratory.experiment_data
    add constraint experiment_data_check check (num_nonnulls(snapshot_id, suite_id, material_digest) = 1);

create index experiment_data_material on laboratory.experiment_data (material_digest) where material_digest is not null;
