-- Added to in the transaction that enters the rows; nothing is ever taken away, so it tells how much was entered, and when.
create table entered_rows (
    id            bigint      not null,
    kind          varchar(16) not null,
    division_code varchar(12) not null comment 'whose office keeps the rows',
    entered_on    date        not null comment 'a day of Shanghai',
    entered_by    varchar(80) not null,
    total         int         not null,
    primary key (id),
    key k_place (division_code, entered_on, kind, entered_by, total),
    key k_day (entered_on, division_code, kind, entered_by, total)
);
