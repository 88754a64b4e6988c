-- A table says which response is better in one of its columns, so suites are read from tables, too.
alter table evaluation.suite
    drop constraint suite_format_check,
    add constraint suite_format_check check (format in (
        'HHH', 'HH', 'NATIVE', 'VOTES', 'TRL', 'HELPSTEER', 'ARENA', 'ALPACA_EVAL', 'OASST', 'ARGILLA', 'LABEL_STUDIO',
        'POTATO', 'CSV'));
