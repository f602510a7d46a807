create table cadre_span (
    cadre_id  bigint      not null,
    from_day  date        not null,
    to_day    date        null,
    unit_id   bigint      not null,
    level     varchar(16) not null,
    cadre_rank varchar(20) not null,
    active    boolean     not null,
    primary key (cadre_id, from_day),
    key k_unit (unit_id)
);
