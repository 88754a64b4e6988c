-- A secret that does not open with the key at hand is a failed attempt like any other, and is given up in time.
alter table webhooks.delivery
    drop constraint delivery_problem_check,
    add constraint delivery_problem_check check (problem in ('TIMEOUT', 'UNREACHABLE', 'FORBIDDEN_ADDRESS', 'SEALED'));
