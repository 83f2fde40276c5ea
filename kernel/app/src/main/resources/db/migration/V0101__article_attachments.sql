-- Files that articles bring along. They are added and taken away while the article is a draft. A published one stays for ever:
-- another file takes its place, with a reason that the public reads, when a second person confirms it.
create table article_attachment
(
    tenant            integer     not null default current_tenant(),
    id                uuid        not null default uuidv7(),
    article           uuid        not null,
    place             integer     not null, -- among the files of the article; one that replaces another has its place
    name              text        not null check (name <> ''),
    media_type        text        not null, -- what the content is, whatever the name says
    size              integer     not null check (size > 0),
    hash              bytea       not null, -- SM3 of the content
    content           bytea       not null,
    added_by          text        not null,
    added_by_name     text        not null,
    added_at          timestamptz not null,
    replaces          uuid,
    because           text,                 -- why; the public reads it
    confirmed_by      text check (confirmed_by <> added_by),
    confirmed_by_name text,
    confirmed_on      date,
    replaced_on       date,                 -- the first day another file stood in its place
    primary key (tenant, id),
    foreign key (tenant, article) references article (tenant, id),
    foreign key (tenant, replaces) references article_attachment (tenant, id),
    check ((replaces is null) = (because is null)),
    check (num_nonnulls(confirmed_by, confirmed_by_name, confirmed_on) in (0, 3)),
    check (confirmed_on is null or replaces is not null)
);
create index article_attachment_of_article on article_attachment (tenant, article, place);
create unique index article_attachment_replaces on article_attachment (tenant, replaces) where replaces is not null;
call secure_tenant_table('article_attachment');

-- What it says stays; what was handed in with its article stays, too, unless it still waits to replace another.
create function keep_article_attachment() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        if (old.replaces is null or old.confirmed_on is not null)
            and exists (select from article a where a.tenant = old.tenant and a.id = old.article and a.state <> 'DRAFT') then
            raise exception 'a file of an article that was handed in stays' using errcode = 'check_violation';
        end if;
        return old;
    end if;
    if (new.article, new.place, new.name, new.media_type, new.size, new.hash, new.content, new.added_by, new.replaces, new.because)
        is distinct from
       (old.article, old.place, old.name, old.media_type, old.size, old.hash, old.content, old.added_by, old.replaces, old.because)
        or (old.confirmed_on is not null and old.confirmed_on is distinct from new.confirmed_on)
        or (old.replaced_on is not null and old.replaced_on is distinct from new.replaced_on) then
        raise exception 'a file of an article does not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger article_attachment_stays before update or delete on article_attachment
    for each row execute function keep_article_attachment();

create table public_article_attachment
(
    tenant      integer not null,
    id          uuid    not null,
    article     uuid    not null,
    place       integer not null,
    name        text    not null,
    media_type  text    not null,
    size        integer not null,
    content     bytea   not null,
    replaced_on date,   -- the day it took the place of another file
    because     text,
    primary key (tenant, id)
);
create index public_article_attachment_of_article on public_article_attachment (tenant, article, place);
grant select on public_article_attachment to xinheng_portal;
grant select, insert, update, delete on public_article_attachment to xinheng_app, xinheng_job;

-- The public copy follows by itself, so that no code path can forget to take one down.
create procedure publish_article_attachments(whose integer, which uuid)
    language sql as
$$
delete from public_article_attachment where tenant = whose and article = which;
insert into public_article_attachment (tenant, id, article, place, name, media_type, size, content, replaced_on, because)
select f.tenant, f.id, f.article, f.place, f.name, f.media_type, f.size, f.content, f.confirmed_on, f.because
from article_attachment f
join article a on a.tenant = f.tenant and a.id = f.article and a.state = 'PUBLISHED'
where f.tenant = whose and f.article = which and f.replaced_on is null and (f.replaces is null or f.confirmed_on is not null);
select touch_public_stamp(whose);
$$;

create function follow_article_attachments() returns trigger
    language plpgsql as
$$
begin
    if tg_table_name = 'article' then
        call publish_article_attachments(new.tenant, new.id);
    else
        call publish_article_attachments(new.tenant, new.article);
    end if;
    return null;
end
$$;
create trigger article_attachments_are_public after update of state on article
    for each row when (old.state is distinct from new.state and (old.state = 'PUBLISHED' or new.state = 'PUBLISHED'))
execute function follow_article_attachments();
create trigger article_attachment_is_public after update of confirmed_on on article_attachment
    for each row execute function follow_article_attachments();
