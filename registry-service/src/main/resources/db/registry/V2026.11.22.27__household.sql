create table household (
    id            bigint          not null,
    version       bigint          not null,
    division_code varchar(12)     not null,
    kind          varchar(16)     not null,
    address       varbinary(1000) null comment 'sealed',
    content       char(32)        not null comment 'keyed hash of the registering command',
    primary key (id),
    key k_division (division_code)
);
