create table secret (
    id bigint not null,
    primary key (id)
);
