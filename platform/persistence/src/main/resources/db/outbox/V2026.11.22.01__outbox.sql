create table outbox (
    id           bigint       not null auto_increment,
    event_id     binary(16)   not null,
    shard        tinyint      not null comment 'crc32(key) % 8: one relay at a time works on a shard',
    topic        varchar(64)  not null,
    msg_key      varchar(64)  not null,
    type         varchar(64)  not null,
    payload      mediumblob   not null,
    created_at   datetime(3)  not null default current_timestamp(3),
    published_at datetime(3)  null,
    attempts     int          not null default 0,
    primary key (id),
    unique key uk_event (event_id),
    key k_pub (shard, published_at, id)
);
