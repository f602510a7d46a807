-- The file as it came, in pieces; deleted as soon as it is not needed any more.
create table import_piece (
    id        bigint     not null,
    import_id bigint     not null,
    number    int        not null comment 'from 0 on, without a gap',
    content   mediumblob not null comment 'sealed',
    primary key (id),
    unique key uk_number (import_id, number)
);
