-- A figure that somebody else published, kept as it was told, beside ours and never in them.
create table external_stat (
    id            bigint         not null,
    version       bigint         not null,
    metric        varchar(64) character set ascii not null,
    division_code varchar(12)    not null comment 'of the place, or where the unit lies',
    unit_id       bigint         null,
    year          int            null comment 'null since the programme began',
    as_of         date           not null,
    value         decimal(20, 4) not null,
    unit          varchar(20)    not null,
    source        varchar(200)   not null,
    note          varchar(500)   not null,
    recorded_by   varchar(64)    not null,
    recorded_at   datetime(3)    not null,
    primary key (id),
    key k_division (division_code, as_of),
    key k_unit (unit_id, as_of)
);
