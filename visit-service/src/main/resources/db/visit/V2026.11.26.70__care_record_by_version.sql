-- Digests and lists of versions read no rows.
alter table care_record add key k_version (version);
