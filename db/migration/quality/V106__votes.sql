-- How the standing judgments of each comparison are spread, kept up by a trigger, so that the list of disputed comparisons need
-- not read the judgments. Rankings, reviews, "cannot judge" and second showings are not counted, as everywhere in this schema.
-- Whoever adds a judgment or takes one back holds the comparison's queue entry already and waits for nobody here.

-- Shannon's entropy of the votes over so many answers that could have been given: 0 where all are alike, 1 where every answer
-- has as many. Rounded, so that the order of the votes makes no difference to the order of the list.
create function quality.entropy(firsts integer, seconds integer, ties integer, answers integer)
returns double precision language sql immutable parallel safe as $$
    select case when firsts + seconds + ties = 0 then 0 else
        round(((ln((firsts + seconds + ties)::double precision)
            - (firsts * ln(greatest(firsts, 1)::double precision) + seconds * ln(greatest(seconds, 1)::double precision)
               + ties * ln(greatest(ties, 1)::double precision)) / (firsts + seconds + ties))
            / ln(answers::double precision))::numeric, 12)::double precision end
$$;

create table quality.votes (
    study_id      uuid not null,
    comparison_id uuid not null,
    firsts        integer not null check (firsts >= 0),
    seconds       integer not null check (seconds >= 0),
    ties          integer not null check (ties >= 0),
    judged        integer not null generated always as (firsts + seconds + ties) stored,
    split         boolean not null generated always as
                      ((firsts > 0)::integer + (seconds > 0)::integer + (ties > 0)::integer > 1) stored,
    -- What counts where judges may say that both are alike.
    of_three      double precision not null generated always as (quality.entropy(firsts, seconds, ties, 3)) stored,
    -- What counts where they may not, though some have, before the settings changed.
    of_two        double precision not null generated always as
                      (quality.entropy(firsts, seconds, ties, case when ties > 0 then 3 else 2 end)) stored,
    primary key (study_id, comparison_id),
    foreign key (study_id, comparison_id) references labeling.queue_entry (study_id, comparison_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

-- The order in which to look at them.
create index votes_of_three on quality.votes (study_id, of_three desc, judged desc, comparison_id) where split;
create index votes_of_two on quality.votes (study_id, of_two desc, judged desc, comparison_id) where split;

insert into quality.votes (study_id, comparison_id, firsts, seconds, ties)
select study_id, comparison_id, count(*) filter (where outcome = 'FIRST'), count(*) filter (where outcome = 'SECOND'),
       count(*) filter (where outcome in ('TIE', 'BOTH_GOOD', 'BOTH_BAD'))
from labeling.judgment
where undone_at is null and round = 0 and outcome in ('FIRST', 'SECOND', 'TIE', 'BOTH_GOOD', 'BOTH_BAD')
group by study_id, comparison_id;

create function quality.keep_votes() returns trigger language plpgsql as $$
declare
    -- A judgment is added, dated as undone, or taken back in after it had been set aside.
    step integer := case when tg_op = 'INSERT' then (new.undone_at is null)::integer
        else (new.undone_at is null)::integer - (old.undone_at is null)::integer end;
begin
    if step = 0 or new.round > 0 or new.outcome not in ('FIRST', 'SECOND', 'TIE', 'BOTH_GOOD', 'BOTH_BAD') then
        return null;
    end if;
    insert into quality.votes as v (study_id, comparison_id, firsts, seconds, ties)
    values (new.study_id, new.comparison_id, (new.outcome = 'FIRST')::integer, (new.outcome = 'SECOND')::integer,
            (new.outcome in ('TIE', 'BOTH_GOOD', 'BOTH_BAD'))::integer)
    on conflict (study_id, comparison_id) do update
    set firsts = v.firsts + step * excluded.firsts,
        seconds = v.seconds + step * excluded.seconds,
        ties = v.ties + step * excluded.ties;
    return null;
end
$$;

create trigger judgment_votes after insert or update on labeling.judgment
    for each row execute function quality.keep_votes();
