create table unit_history (
    unit_id       bigint      not null,
    from_day      date        not null,
    to_day        date        null,
    managed_by    bigint      null,
    group_leader  bigint      null,
    division_code varchar(12) not null,
    primary key (unit_id, from_day),
    key k_managed_by (managed_by, from_day),
    key k_group_leader (group_leader, from_day)
);
