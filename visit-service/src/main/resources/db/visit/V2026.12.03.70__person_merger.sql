create table person_merger (
    recipient_id bigint  not null comment 'who turned out to be somebody else, or did once',
    merged_into  bigint  null comment 'as whom the person stays; null once that is undone',
    waiting      boolean not null comment 'whether the records have to follow',
    primary key (recipient_id),
    key k_waiting (waiting, recipient_id)
);
