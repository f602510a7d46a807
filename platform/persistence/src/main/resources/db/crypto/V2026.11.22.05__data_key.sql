-- The keys that encrypt columns, each wrapped by a key that is not in this database.
create table data_key (
    table_name  varchar(64)    not null,
    kid         int            not null,
    provider    varchar(16)    not null,
    wrapped_key varbinary(128) not null,
    state       varchar(16)    not null,
    uses        bigint         not null,
    created_at  datetime(3)    not null,
    primary key (table_name, kid),
    constraint data_key_state check (state in ('WRITING', 'READING'))
);
