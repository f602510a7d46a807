create table note (
    id            bigint      not null,
    division_code varchar(12) not null,
    unit_id       bigint      not null,
    cadre_id      bigint      not null,
    text          varchar(20) not null,
    primary key (id)
);
