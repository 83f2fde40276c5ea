-- New keys go straight into the index: a list of waiting keys would be read whole by every search until it is emptied.
alter index subject_name_key_any set (fastupdate = off);
