-- Suites are read from dumps of Stack Exchange, too.
alter table evaluation.suite
    drop constraint suite_format_check,
    add constraint suite_format_check check (format in (
        'HHH', 'HH', 'NATIVE', 'VOTES', 'TRL', 'HELPSTEER', 'ARENA', 'ALPACA_EVAL', 'OASST', 'STACK_EXCHANGE', 'ARGILLA',
        'LABEL_STUDIO', 'POTATO', 'CSV'));
