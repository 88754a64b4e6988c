-- A suite that is added again under its name with other items is its next version; those before stay.
alter table evaluation.suite add column version integer not null default 1 check (version > 0);

update evaluation.suite s set version = n.version
from (select id, row_number() over (partition by name order by added_at, id) as version from evaluation.suite) n
where n.id = s.id;

alter table evaluation.suite alter column version drop default;
create unique index suite_version on evaluation.suite (name, version);
create index suite_digest on evaluation.suite (digest);
