create table policy_entry (
    id       bigint      not null,
    code     varchar(20) not null,
    category varchar(30) not null,
    version  bigint      not null,
    primary key (id),
    unique key uk_code (code)
);
