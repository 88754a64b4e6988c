-- Edits of a page of comparisons are asked for by either of the two; the other one has its index already.
create index edit_compared on labeling.edit (study_id, comparison_id);
