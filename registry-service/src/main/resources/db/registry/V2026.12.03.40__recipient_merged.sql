-- Who turned out to be somebody else; null of everybody who stands for themselves.
alter table recipient
    add column merged_into    bigint null comment 'as whom the same person stays in the register',
    add column merged_version bigint null comment 'of that one, from which on it tells of both',
    add key k_merged_into (merged_into);
