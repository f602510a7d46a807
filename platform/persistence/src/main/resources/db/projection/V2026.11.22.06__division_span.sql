create table division_span (
    code        varchar(12)  not null,
    from_day    date         not null,
    to_day      date         null,
    parent_code varchar(12)  null,
    name        varchar(100) not null,
    level       varchar(16)  not null,
    primary key (code, from_day),
    key k_parent (parent_code)
);
