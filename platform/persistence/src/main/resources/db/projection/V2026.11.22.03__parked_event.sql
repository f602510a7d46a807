create table parked_event (
    id        bigint       not null auto_increment,
    topic     varchar(64)  not null,
    part      int          not null,
    off       bigint       not null,
    msg_key   varchar(200) null,
    body      mediumblob   null,
    err       varchar(500) not null,
    parked_at datetime(3)  not null default current_timestamp(3),
    primary key (id),
    unique key uk_place (topic, part, off)
);
