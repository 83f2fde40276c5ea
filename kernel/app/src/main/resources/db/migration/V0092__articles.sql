-- Articles of the portal. What is published never changes: a mistake is taken down and written anew. Whoever publishes is
-- another person than those who wrote it.
create table article
(
    tenant            integer     not null default current_tenant(),
    id                uuid        not null default uuidv7(),
    bureau            uuid,       -- of whoever began it; null: the administrators of the tenant
    shelf             text        not null check (shelf in ('POLICY', 'NEWS', 'CASES', 'TRAINING')),
    state             text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')),
    title             text        not null,
    summary           text        not null,
    body              text        not null, -- Markdown
    source            text        not null, -- who issued it
    document_no       text,
    issued_on         date        not null,
    held_on           date,
    place             text,
    attend            text,       -- how to attend
    begun_on          date        not null,
    begun_by          text        not null,
    begun_by_name     text        not null,
    edited_by         text        not null,
    submitted_by      text,
    published_on      date,
    published_by      text check (published_by <> all (array [begun_by, edited_by, submitted_by])),
    published_by_name text,
    published_because text,       -- why sensitive words stand in it
    withdrawn_on      date,
    withdrawn_because text,
    version           integer     not null default 1,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    check ((shelf = 'TRAINING') = (held_on is not null and place is not null and attend is not null)),
    check ((shelf = 'TRAINING') = (held_on is not null or place is not null or attend is not null)),
    check (state <> 'PUBLISHED' or (published_on is not null and published_by is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
    check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index article_newest on article (tenant, begun_on desc, id desc);
call secure_tenant_table('article');
revoke delete on article from xinheng_app;

create table article_step
(
    tenant  integer     not null default current_tenant(),
    article uuid        not null,
    number  integer     not null,
    step    text        not null,
    note    text        not null,
    by_name text        not null,
    at      timestamptz not null,
    primary key (tenant, article, number),
    foreign key (tenant, article) references article (tenant, id)
);
call secure_tenant_table('article_step');
revoke update, delete on article_step from xinheng_app;

create table public_article
(
    tenant       integer not null,
    id           uuid    not null,
    shelf        text    not null,
    title        text    not null,
    summary      text    not null,
    body         text    not null,
    source       text    not null,
    document_no  text,
    issued_on    date    not null,
    held_on      date,
    place        text,
    attend       text,
    published_on date    not null,
    primary key (tenant, id)
);
create index public_article_newest on public_article (tenant, published_on desc, id desc);
create index public_article_of_shelf on public_article (tenant, shelf, published_on desc, id desc);
grant select on public_article to xinheng_portal;
grant select, insert, update, delete on public_article to xinheng_app, xinheng_job;

-- The public copy follows by itself, so that no code path can forget to take one down.
create function follow_article() returns trigger
    language plpgsql as
$$
begin
    if new.state = 'PUBLISHED' then
        insert into public_article (tenant, id, shelf, title, summary, body, source, document_no, issued_on, held_on, place, attend,
                                    published_on)
        values (new.tenant, new.id, new.shelf, new.title, new.summary, new.body, new.source, new.document_no, new.issued_on,
                new.held_on, new.place, new.attend, new.published_on);
    else
        delete from public_article where tenant = new.tenant and id = new.id;
    end if;
    insert into public_stamp as t (tenant) values (new.tenant)
    on conflict (tenant) do update set version = t.version + 1;
    return null;
end
$$;
create trigger article_is_public after update of state on article
    for each row when (old.state is distinct from new.state and (old.state = 'PUBLISHED' or new.state = 'PUBLISHED'))
execute function follow_article();

-- What the public has read stays as it was.
create function keep_published_article() returns trigger
    language plpgsql as
$$
begin
    if (new.shelf, new.title, new.summary, new.body, new.source, new.document_no, new.issued_on, new.held_on, new.place, new.attend)
        is distinct from
       (old.shelf, old.title, old.summary, old.body, old.source, old.document_no, old.issued_on, old.held_on, old.place, old.attend)
    then
        raise exception 'a published article does not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger published_article_stays before update on article
    for each row when (old.state in ('PUBLISHED', 'WITHDRAWN')) execute function keep_published_article();
