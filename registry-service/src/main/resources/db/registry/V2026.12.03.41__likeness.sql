-- Whose keys below are of which rules and which key file; null: to be looked at.
create table likeness (
    recipient_id bigint   not null,
    turn         int      not null comment 'how often the person was saved: who was saved meanwhile is looked at again',
    generation   char(32) null,
    primary key (recipient_id),
    key k_generation (generation, recipient_id)
);
