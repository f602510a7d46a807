create table person_merger (
    id            bigint          not null,
    version       bigint          not null,
    look_alike_id bigint          not null,
    kept_id       bigint          not null,
    gone_id       bigint          not null,
    state         varchar(12)     not null,
    taken         varchar(120)    not null comment 'which fields of who goes are said of who stays; separated by commas',
    replaced      varbinary(2600) null comment 'sealed; what they were of who stays, before and after',
    trace         text            null comment 'JSON; how who goes was in care, before and after',
    proposed_by   varchar(80)     not null,
    proposed_at   datetime(3)     not null comment 'UTC',
    decided_by    varchar(80)     null,
    decided_at    datetime(3)     null comment 'UTC',
    undone_by     varchar(80)     null,
    undone_at     datetime(3)     null comment 'UTC',
    primary key (id),
    key k_look_alike (look_alike_id, id)
);
