-- A scan whose process vanishes is begun again, but not for ever.
alter table datasets.privacy_scan
    add column attempts integer not null default 0,
    add column problem text;
