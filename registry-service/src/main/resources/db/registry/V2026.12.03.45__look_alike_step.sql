create table look_alike_step (
    id            bigint          not null,
    look_alike_id bigint          not null,
    action        varchar(20)     not null,
    at            datetime(3)     not null comment 'UTC',
    actor         varchar(80)     null comment 'null where it was found, or gone, by itself',
    note          varbinary(1300) null comment 'sealed',
    primary key (id),
    key k_look_alike (look_alike_id, id)
);
