create table first_administrator (
    seat       tinyint not null comment 'always 1: there is one seat',
    account_id bigint  not null,
    primary key (seat)
);
