-- A fourth family: encoders of which all weights are trained.
alter table preference.training_run drop constraint training_run_family_check;
alter table preference.training_run add constraint training_run_family_check
    check (family in ('lexical', 'frozen', 'hybrid', 'finetuned'));
alter table preference.model drop constraint model_family_check;
alter table preference.model add constraint model_family_check
    check (family in ('lexical', 'frozen', 'hybrid', 'finetuned'));
