create table paired (
    id           bigint      not null,
    cadre_id     bigint      not null,
    household_id bigint      not null,
    title        varchar(20) not null,
    from_day     date        not null,
    to_day       date        null,
    primary key (id),
    key k_cadre (cadre_id, household_id),
    key k_household (household_id)
);
