create table reveal_quota (
    subject varchar(80) not null comment 'who asks',
    day     date        not null comment 'in Shanghai',
    used    int         not null,
    primary key (subject, day),
    key k_day (day)
);
