-- Files of model-written evaluation items may be brought in, too.
alter table catalog.file_import
    drop constraint file_import_format_check,
    add constraint file_import_format_check check (format in ('HH', 'NATIVE', 'MODEL_WRITTEN'));
