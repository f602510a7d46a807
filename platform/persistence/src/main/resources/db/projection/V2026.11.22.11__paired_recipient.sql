create table paired_recipient (
    pairing_id   bigint not null,
    recipient_id bigint not null,
    primary key (pairing_id, recipient_id),
    key k_recipient (recipient_id)
);
