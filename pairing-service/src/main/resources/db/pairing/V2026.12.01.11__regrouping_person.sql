create table regrouping_person (
    regrouping_id bigint not null,
    recipient_id  bigint not null,
    version       bigint not null comment 'of the recipient, from which on it lives in the other household',
    primary key (regrouping_id, recipient_id)
);
