create table division_history (
    code        varchar(12) not null,
    from_day    date        not null,
    to_day      date        null,
    parent_code varchar(12) null comment 'null for the province alone',
    primary key (code, from_day),
    key k_parent (parent_code, from_day)
);
