-- 双随机抽查公示: all that anybody needs to recompute a draw. Where the standard does not show its grades, entries are
-- pseudonyms and no name stands here, so the list tells nobody's grade. Inspectors are always pseudonyms.
create table public_draw
(
    tenant           integer     not null,
    id               uuid        not null,
    title            text        not null,
    number           integer     not null,
    bureau           text        not null,
    standard         text        not null,
    run_as_of        date        not null,
    period_from      date        not null,
    period_until     date        not null,
    open_grades      boolean     not null,
    state            text        not null check (state in ('NOTICED', 'DRAWN', 'CANCELLED')),
    noticed_at       timestamptz not null,
    value_source     text        not null,
    value_url        text,
    value_due_at     timestamptz not null,
    commitment       text        not null check (length(commitment) = 64),
    list_hash        text        not null check (length(list_hash) = 64),
    list             text        not null,
    strata           jsonb       not null,               -- [{grade, label, subjects, drawn}], best first
    inspectors       integer     not null,
    secret           text check (length(secret) = 64),
    value            text,
    value_quote      text,
    seed             text check (length(seed) = 64),
    drawn_at         timestamptz,
    results          jsonb       not null default '[]',
    cancelled_reason text,
    primary key (tenant, id),
    check ((state = 'DRAWN') = (secret is not null and value is not null and seed is not null))
);
create index public_draw_newest on public_draw (tenant, noticed_at desc, id desc);
grant select on public_draw to xinheng_portal;
grant select, insert, update on public_draw to xinheng_app, xinheng_job;

-- What was announced stays as it was announced, and what was drawn stays drawn; only replacements and progress follow.
create function keep_public_draw() returns trigger
    language plpgsql as
$$
begin
    if (new.noticed_at, new.value_source, new.value_url, new.value_due_at, new.commitment, new.list_hash, new.list, new.strata)
       is distinct from
       (old.noticed_at, old.value_source, old.value_url, old.value_due_at, old.commitment, old.list_hash, old.list, old.strata)
       or (old.state = 'DRAWN' and (new.state, new.secret, new.value, new.value_quote, new.seed, new.drawn_at)
           is distinct from (old.state, old.secret, old.value, old.value_quote, old.seed, old.drawn_at))
       or (old.state = 'CANCELLED' and new is distinct from old) then
        raise exception 'A published draw is never changed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger public_draw_is_kept before update on public_draw
    for each row execute function keep_public_draw();

-- The portal's pages carry the stamp as their ETag.
create function stamp_public_draw() returns trigger
    language plpgsql as
$$
begin
    insert into public_stamp as t (tenant) values (new.tenant)
    on conflict (tenant) do update set version = t.version + 1;
    return null;
end
$$;
create trigger public_draw_is_stamped after insert or update on public_draw
    for each row execute function stamp_public_draw();
