-- A suite may be read from a file in any format that says which response is better.
alter table evaluation.suite
    drop constraint suite_format_check,
    add constraint suite_format_check check (format in (
        'HHH', 'HH', 'NATIVE', 'VOTES', 'TRL', 'HELPSTEER', 'ARENA', 'ALPACA_EVAL', 'OASST', 'ARGILLA', 'LABEL_STUDIO',
        'POTATO'));
