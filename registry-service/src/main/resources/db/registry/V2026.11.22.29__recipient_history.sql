create table recipient_history (
    recipient_id  bigint       not null,
    from_day      date         not null,
    to_day        date         null,
    household_id  bigint       not null,
    division_code varchar(12)  not null,
    category      varchar(32)  not null,
    tags          varchar(200) not null comment 'further categories, separated by commas',
    status        varchar(20)  not null,
    exit_reason   varchar(32)  null,
    primary key (recipient_id, from_day)
);
