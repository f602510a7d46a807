create table merged_pairing (
    recipient_id bigint     not null comment 'who turned out to be somebody else',
    pairing_id   bigint     not null,
    deed         varchar(8) not null comment 'what was done to the pairing because of it',
    primary key (recipient_id, pairing_id)
);
