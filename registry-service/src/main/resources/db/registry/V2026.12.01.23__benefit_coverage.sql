-- Up to which month everybody who receives a benefit in an area is known: only there is anybody missing.
create table benefit_coverage (
    division_code varchar(12) not null,
    programme     varchar(32) not null,
    prefix        varchar(12) not null comment 'what the codes in the area begin with',
    category      varchar(32) not null comment 'whose people are expected to receive it',
    month         char(7)     not null comment '2026-07',
    month_end     date        not null,
    version       bigint      not null,
    told_by       varchar(80) not null,
    told_at       datetime(3) not null comment 'UTC',
    primary key (division_code, programme)
);
