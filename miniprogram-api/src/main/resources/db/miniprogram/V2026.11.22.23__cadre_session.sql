create table cadre_session (
    id         char(22) character set ascii collate ascii_bin not null,
    cadre_id   bigint                                         not null,
    unit_id    bigint                                         not null comment 'when it was opened; it ends when the cadre moves',
    opened_at  datetime(3)                                    not null,
    expires_at datetime(3)                                    not null comment 'that of its youngest refresh token',
    ended_at   datetime(3)                                    null,
    end_reason varchar(20)                                    null,
    primary key (id),
    key k_cadre (cadre_id),
    key k_expires (expires_at)
);
