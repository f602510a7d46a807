create table projected_version (
    topic   varchar(64) not null,
    msg_key varchar(64) not null,
    version bigint      not null comment '0 while the row is only held as a lock',
    primary key (topic, msg_key)
);
