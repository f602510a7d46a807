create table household_regrouping_person (
    regrouping_id bigint not null,
    recipient_id  bigint not null,
    version       bigint not null comment 'of the recipient, which tells that it moved',
    primary key (regrouping_id, recipient_id)
);
