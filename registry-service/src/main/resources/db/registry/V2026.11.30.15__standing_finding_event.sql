create table standing_finding_event (
    id         bigint          not null,
    finding_id bigint          not null,
    action     varchar(16)     not null,
    at         datetime(3)     not null comment 'UTC',
    actor      varchar(80)     null comment 'null where it was the check itself',
    resolution varchar(32)     null,
    reason     varchar(32)     null,
    change_id  bigint          null,
    note       varbinary(1300) null comment 'sealed',
    primary key (id),
    key k_finding (finding_id, id)
);
