create table client (
    id      bigint       not null,
    version bigint       not null,
    name    varchar(200) not null comment 'the agency',
    status  varchar(16)  not null comment 'ACTIVE, DISABLED',
    primary key (id)
);
