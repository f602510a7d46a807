create table policy_edition (
    policy_id bigint not null,
    number    int    not null,
    from_day  date   not null,
    to_day    date   null,
    content   json   not null,
    primary key (policy_id, number)
);
