-- A model takes its measurements with it.
alter table evaluation.evaluation
    drop constraint evaluation_model_id_fkey,
    add constraint evaluation_model_id_fkey foreign key (model_id) references preference.model (id) on delete cascade;
