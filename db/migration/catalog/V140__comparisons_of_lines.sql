-- A line of some formats holds several comparisons: what is repeated or spans several turns is counted among these.
alter table catalog.file_import
    add column comparisons bigint;

update catalog.file_import set comparisons = accepted;

alter table catalog.file_import
    alter column comparisons set not null,
    add check (comparisons >= accepted),
    drop constraint file_import_check,
    drop constraint file_import_check1,
    add constraint file_import_repeated_check check (repeated between 0 and comparisons),
    add constraint file_import_several_turns_check check (several_turns between 0 and comparisons);
