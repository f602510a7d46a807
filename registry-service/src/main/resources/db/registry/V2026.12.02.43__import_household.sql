-- Which household is meant by what a file calls it, for that file and for what was repaired of it.
create table import_household (
    id            bigint      not null,
    batch_id      bigint      not null comment 'the import that the file, or what it was repaired from, came by first',
    household_key char(32)    not null comment 'keyed hash',
    division_code varchar(12) not null,
    household_id  bigint      null comment 'null until it is made',
    address       varbinary(900) null comment 'sealed: the one that the file tells for all of them',
    address_index char(32)    null comment 'keyed hash',
    primary key (id),
    unique key uk_key (batch_id, household_key)
);
