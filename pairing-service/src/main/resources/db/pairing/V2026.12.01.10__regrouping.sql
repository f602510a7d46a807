create table regrouping (
    id           bigint      not null,
    household_id bigint      not null comment 'the one that goes on',
    other_id     bigint      not null comment 'the one that went up in it, or came of it',
    kind         varchar(8)  not null,
    from_day     date        not null,
    same_cadre   boolean     not null,
    followed_at  datetime(3) null comment 'when the pairings had followed it',
    primary key (id),
    key k_household (household_id),
    key k_waiting (followed_at, id)
);
