create table accounts.audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   uuid not null references accounts.person (id),
    action  text not null check (length(action) between 1 and 100),
    subject text not null check (length(subject) between 1 and 500),
    details jsonb not null default '{}' check (jsonb_typeof(details) = 'object')
);

create index audit_entry_actor on accounts.audit_entry (actor, id desc);
create index audit_entry_action on accounts.audit_entry (action, id desc);

create function accounts.refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'accounts.audit_entry is append-only';
end
$$;

create trigger audit_entry_append_only before update or delete on accounts.audit_entry
    for each row execute function accounts.refuse_audit_change();

create trigger audit_entry_no_truncate before truncate on accounts.audit_entry
    for each statement execute function accounts.refuse_audit_change();
