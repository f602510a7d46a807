create table pairing_recipient (
    pairing_id       bigint not null,
    recipient_id     bigint not null,
    to_day           date   null comment 'the pairing''s',
    active_recipient bigint generated always as (case when to_day is null then recipient_id end) stored,
    primary key (pairing_id, recipient_id),
    unique key uk_active_recipient (active_recipient),
    key k_recipient (recipient_id, to_day)
);
