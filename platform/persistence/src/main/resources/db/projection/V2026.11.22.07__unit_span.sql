create table unit_span (
    unit_id       bigint       not null,
    from_day      date         not null,
    to_day        date         null,
    managed_by    bigint       null,
    group_leader  bigint       null,
    division_code varchar(12)  not null,
    name          varchar(200) not null,
    type          varchar(32)  not null,
    primary key (unit_id, from_day),
    key k_managed_by (managed_by),
    key k_group_leader (group_leader),
    key k_division (division_code)
);
