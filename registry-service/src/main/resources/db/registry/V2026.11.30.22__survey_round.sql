create table survey_round (
    id            bigint       not null,
    version       bigint       not null,
    name          varchar(100) not null,
    kind          varchar(16)  not null,
    division_code varchar(12)  not null comment 'whose townships confirm their counts',
    from_day      date         not null,
    to_day        date         not null comment 'the last day of the period, within it',
    state         varchar(12)  not null,
    opened_by     varchar(80)  not null,
    opened_at     datetime(3)  not null comment 'UTC',
    primary key (id),
    key k_division (division_code, id)
);
