-- Files in the formats of others may be brought in.
alter table catalog.file_import
    drop constraint file_import_format_check,
    add constraint file_import_format_check check (format in (
        'HH', 'NATIVE', 'MODEL_WRITTEN', 'VOTES', 'TRL', 'HELPSTEER', 'ARENA', 'ALPACA_EVAL', 'OASST', 'HHH', 'ARGILLA',
        'LABEL_STUDIO', 'POTATO'));
