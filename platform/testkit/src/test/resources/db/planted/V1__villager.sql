-- For the planted violations of the rule that ciphertext is not searched.
create table villager (
    id    bigint         not null,
    name  varbinary(255) not null comment 'sealed',
    title varchar(20)    not null,
    primary key (id)
);
