-- Which categories people may be entered in, by area: the last ruling of the nearest area holds, and without any all are.
create table category_ruling (
    id            bigint          not null,
    division_code varchar(12)     not null,
    category      varchar(32)     not null,
    seq           bigint          not null comment 'of this area and category, from 1',
    ruling        varchar(12)     not null,
    ruled_by      varchar(80)     not null,
    ruled_at      datetime(3)     not null comment 'UTC',
    note          varbinary(1300) null comment 'sealed',
    primary key (id),
    unique key uk_seq (division_code, category, seq)
);
