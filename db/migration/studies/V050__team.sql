-- Members of a study may work in teams; a comparison may be for one team only. The empty team stands for none.
alter table studies.study_member
    add column team text not null default '' check (length(team) <= 40 and team = btrim(team));
