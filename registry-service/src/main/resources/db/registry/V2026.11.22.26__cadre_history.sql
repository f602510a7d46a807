create table cadre_history (
    cadre_id          bigint      not null,
    from_day          date        not null,
    to_day            date        null,
    unit_id           bigint      not null,
    level             varchar(16) not null,
    cadre_rank        varchar(20) not null,
    village_stationed boolean     not null,
    active            boolean     not null,
    primary key (cadre_id, from_day)
);
