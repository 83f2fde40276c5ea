-- Search by name, as one call. Dynamic, so that it is planned for what was typed each time: with a plan made for any
-- words the prefix could not use its index, and a word in most names would be looked up instead of simply met.
create function find_public_subjects(whose integer, words text, hits integer)
    returns table (code text, name text, permits integer, penalties integer, others integer, last_decided_on date)
    language plpgsql stable as
$$
declare
    key text := search_key(words);
begin
    if key = '' then
        return;
    end if;
    -- Candidates are bounded: a common word costs no more than a rare one.
    return query execute
        'select f.code, f.name, f.permits, f.penalties, f.others, f.last_decided_on from (
           (select p.* from public_subject p where p.tenant = $1 and p.name_key ^@ $2 order by p.name_key using ~<~ limit 40)
           union
           (select p.* from public_subject p where p.tenant = $1 and p.name_grams @> query_grams($1, $2)
              and position($2 in p.name_key) > 0 limit 300)) f
         order by (f.name_key = $2) desc, (f.name_key ^@ $2) desc, position($2 in f.name_key), char_length(f.name),
                  f.permits + f.penalties + f.others desc, f.code
         limit $3'
        using whose, key, hits;
end
$$;
