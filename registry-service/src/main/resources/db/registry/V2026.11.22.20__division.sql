create table division (
    code    varchar(12)  not null,
    version bigint       not null,
    name    varchar(100) not null,
    level   varchar(16)  not null,
    content char(32)     not null comment 'keyed hash of the registering command: the same twice is stored once',
    primary key (code)
);
