create table standing_check (
    check_code  varchar(32) not null,
    as_of       date        not null comment 'the day it was last looked at, in Shanghai',
    finished_at datetime(3) not null comment 'UTC',
    primary key (check_code)
);
