create table client_scope (
    client_id bigint      not null,
    scope     varchar(64) character set ascii collate ascii_bin not null,
    primary key (client_id, scope)
);
