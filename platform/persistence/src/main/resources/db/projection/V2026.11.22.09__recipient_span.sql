create table recipient_span (
    recipient_id  bigint      not null,
    from_day      date        not null,
    to_day        date        null,
    household_id  bigint      not null,
    division_code varchar(12) not null,
    category      varchar(32) not null,
    status        varchar(20) not null,
    primary key (recipient_id, from_day),
    key k_household (household_id),
    key k_division (division_code, status, from_day)
);
