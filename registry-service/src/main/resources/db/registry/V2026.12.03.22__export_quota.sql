-- How many rows an account has taken along on a day.
create table export_quota (
    subject varchar(80) not null,
    day     date        not null,
    used    int         not null,
    primary key (subject, day),
    key k_day (day)
);
