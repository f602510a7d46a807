create table recovery_code (
    account_id bigint      not null,
    code_index char(32)    not null comment 'keyed hash',
    used_at    datetime(3) null,
    primary key (account_id, code_index)
);
