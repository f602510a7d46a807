create table unit (
    id      bigint       not null,
    version bigint       not null,
    name    varchar(200) not null,
    type    varchar(32)  not null,
    content char(32)     not null comment 'keyed hash of the registering command',
    primary key (id)
);
