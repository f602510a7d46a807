-- Whom to call about a person who cannot be called: a neighbour, an aunt, the home. The version goes on after it was removed.
create table contact_person (
    id       bigint         not null comment 'of the recipient',
    version  bigint         not null,
    name     varbinary(255) null comment 'sealed',
    relation varchar(20)    null,
    phone    varbinary(64)  null comment 'sealed',
    primary key (id)
);
