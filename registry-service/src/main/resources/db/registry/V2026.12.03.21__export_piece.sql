-- A file with something in the clear, in pieces; deleted as soon as it may not be fetched any more.
create table export_piece (
    id        bigint     not null,
    export_id bigint     not null,
    number    int        not null comment 'from 0 on, without a gap',
    content   mediumblob not null comment 'sealed',
    primary key (id),
    unique key uk_number (export_id, number)
);
