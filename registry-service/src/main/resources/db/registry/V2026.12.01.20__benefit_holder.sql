-- Who receives a benefit that makes a person one of those to be cared for, and is not in the register. The row goes when
-- the person is registered.
create table benefit_holder (
    id              bigint         not null,
    version         bigint         not null,
    name            varbinary(255) not null comment 'sealed',
    id_number       varbinary(64)  not null comment 'sealed',
    id_number_index char(32)       not null comment 'like that of recipient',
    division_code   varchar(12)    not null comment 'where the person is said to live: who may see it',
    primary key (id),
    unique key uk_id_number (id_number_index),
    key k_division (division_code, id)
);
