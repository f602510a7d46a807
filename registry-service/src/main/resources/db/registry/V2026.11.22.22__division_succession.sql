create table division_succession (
    code           varchar(12) not null,
    from_day       date        not null,
    successor_code varchar(12) not null,
    primary key (code, from_day, successor_code)
);
