create table unit_succession (
    unit_id      bigint not null,
    from_day     date   not null,
    successor_id bigint not null,
    primary key (unit_id, from_day, successor_id),
    key k_successor (successor_id, from_day)
);
