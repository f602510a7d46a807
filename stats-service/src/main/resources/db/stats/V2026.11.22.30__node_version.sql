-- The version of everything told of a node, and the version of its figures in Redis.
create table node_version (
    gen        int         not null,
    tree       varchar(10) character set ascii not null,
    node       varchar(20) character set ascii not null,
    ver        bigint      not null,
    stock_ver  bigint      not null comment 'rises with ver when the stock figures may differ',
    changed_at datetime(3) not null,
    primary key (gen, tree, node),
    key k_changed (gen, changed_at)
);
