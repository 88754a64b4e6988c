-- What workers of a study are asked to agree to; the newest version is the one in force. The particular risks are part of it.
create table studies.consent_version (
    study_id   uuid not null references studies.study (id),
    version    integer not null check (version >= 1),
    text       text not null check (length(text) between 1 and 20000),
    risks      text not null check (length(risks) <= 5000),
    written_by uuid not null references accounts.person (id),
    written_at timestamptz not null,
    primary key (study_id, version)
);

insert into studies.consent_version (study_id, version, text, risks, written_by, written_at)
select id, 1, rules #>> '{onboarding,consent}', coalesce(rules #>> '{onboarding,risks}', ''), created_by, created_at
from studies.study where coalesce(rules #>> '{onboarding,consent}', '') <> '';

-- Who agreed to which version, and when. A consent is never taken off the record.
create table studies.consent (
    study_id  uuid not null,
    person_id uuid not null references accounts.person (id),
    version   integer not null,
    given_at  timestamptz not null,
    primary key (study_id, person_id, version),
    foreign key (study_id, version) references studies.consent_version (study_id, version)
);

create function studies.keep_consent() returns trigger language plpgsql as $$
begin
    raise exception 'Consents and their texts are append-only';
end
$$;

create trigger consent_append_only before update or delete on studies.consent
    for each row execute function studies.keep_consent();

create trigger consent_version_append_only before update or delete on studies.consent_version
    for each row execute function studies.keep_consent();
