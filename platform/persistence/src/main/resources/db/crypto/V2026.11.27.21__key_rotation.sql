-- How far the values of a table have been brought under a new key. What is to be done stands in data_key: every key that
-- is not for writing and not retired.
create table key_rotation (
    key_table   varchar(64) not null comment 'whose key changes',
    kid         int         not null comment 'the key that the values get',
    table_name  varchar(64) not null comment 'where they stand: the table itself, or one with copies of its values',
    pass        int         not null,
    pass_at     datetime(3) not null comment 'UTC; when this pass began',
    after_id    bigint      not null comment 'how far this pass has come',
    found       bigint      not null comment 'rows under an older key in this pass',
    unreadable  bigint      not null comment 'those among them that could not be brought over',
    moved       bigint      not null comment 'rows in all passes',
    moved_at    datetime(3) null comment 'the last of them',
    finished_at datetime(3) null,
    primary key (key_table, kid, table_name)
);
