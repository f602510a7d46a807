create table division_deed (
    code     varchar(12) not null,
    version  bigint      not null comment 'of the division, that came of it',
    kind     varchar(16) not null,
    from_day date        not null,
    done_by  varchar(80) not null,
    done_at  datetime(3) not null comment 'UTC',
    primary key (code, version)
);
