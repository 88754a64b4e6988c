-- Which imports brought comparisons into a study.
create table labeling.study_import (
    study_id  uuid not null references studies.study (id),
    import_id uuid not null references catalog.file_import (id),
    known     text not null check (known in ('GOLD', 'KEEP', 'DROP')),
    by_id     uuid not null references accounts.person (id),
    at        timestamptz not null,
    primary key (study_id, import_id)
);

create index study_import_import on labeling.study_import (import_id);
