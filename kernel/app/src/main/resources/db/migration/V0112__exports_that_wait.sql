-- An export may stand behind others for long; its patience with its own tenant begins when it is first looked at.
alter table archive_export add column waiting_since timestamptz; -- first put aside since it was last begun
