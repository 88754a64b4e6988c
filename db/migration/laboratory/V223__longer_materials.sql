-- A text to read may be longer than lines of judgements; each field says how much it takes.
alter table laboratory.material
    drop constraint material_content_check,
    add constraint material_content_check check (octet_length(content) between 1 and 20971520);
