create table client_grant (
    client_id bigint      not null,
    on_what   varchar(32) character set ascii collate ascii_bin not null comment 'PROVINCE, DIVISION:622921',
    primary key (client_id, on_what)
);
