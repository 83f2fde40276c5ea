-- Everybody who wrote, edited or submitted an article, or added or removed a file of its draft. Whoever publishes is none of
-- them, however many others wrote in between.
alter table article
    add writers text[];

-- The rows there are belong to all tenants; the owner writes them once, with row security off for himself only.
alter table article no force row level security;
alter table article_attachment no force row level security;
update article a
set writers = array(select distinct w
                    from (select unnest(array [a.begun_by, a.edited_by, a.submitted_by])
                          union
                          select f.added_by
                          from article_attachment f
                          where f.tenant = a.tenant and f.article = a.id and f.replaces is null
                            and a.state in ('DRAFT', 'SUBMITTED')) as all_of_them (w)
                    where w is not null);
alter table article force row level security;
alter table article_attachment force row level security;

alter table article
    alter writers set not null,
    add constraint article_published_by_another check (published_by <> all (writers));

-- Read in slices; what is kept compressed would be unpacked whole for every slice.
alter table public_article_attachment alter content set storage external;
