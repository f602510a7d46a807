-- Lists go on by place and id, and leave out what went up in another household without reading more than the index.
alter table household
    add column merged_into bigint null comment 'the household that this one went up in',
    drop key k_place,
    add key k_place (division_code, id, kind, merged_into);
