create table person_merger (
    recipient_id  bigint  not null comment 'who turned out to be somebody else, or did once',
    merged_into   bigint  null comment 'as whom the person stays; null once that is undone',
    kept_version  bigint  not null comment 'of that one, from which on it tells of both',
    followed_into bigint  null comment 'as whom the pairings know the person',
    waiting       boolean not null comment 'whether the pairings have to follow',
    primary key (recipient_id),
    key k_waiting (waiting, recipient_id)
);
