create table look_alike (
    id         bigint       not null,
    version    bigint       not null,
    one_id     bigint       not null comment 'the smaller of the two ids',
    other_id   bigint       not null,
    state      varchar(12)  not null,
    reasons    varchar(120) not null comment 'separated by commas',
    found_at   datetime(3)  not null comment 'UTC, the last time',
    merger_id  bigint       null comment 'the last one',
    primary key (id),
    unique key uk_two (one_id, other_id),
    key k_other (other_id)
);
