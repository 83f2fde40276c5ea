-- What readers of English see instead of the Chinese heads and set values of an item's fields: by Chinese head, the English
-- name and by Chinese value the English one.
alter table public_item add column english jsonb not null default '{}';
