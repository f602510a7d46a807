create table account_role (
    account_id bigint      not null,
    role       varchar(20) not null,
    primary key (account_id, role),
    key k_role (role)
);

create table account_grant (
    account_id bigint      not null,
    text       varchar(40) not null comment 'PROVINCE, DIVISION:622921 or UNIT:123',
    primary key (account_id, text)
);
