-- Digests read no rows.
alter table counted_record add key k_version (gen, version);
