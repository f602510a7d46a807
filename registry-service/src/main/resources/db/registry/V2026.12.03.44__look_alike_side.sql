create table look_alike_side (
    look_alike_id bigint      not null,
    recipient_id  bigint      not null,
    division_code varchar(12) not null comment 'who may see this one of the two',
    state         varchar(12) not null comment 'that of the two',
    primary key (look_alike_id, recipient_id),
    key k_place (state, division_code, look_alike_id),
    key k_recipient (recipient_id)
);
