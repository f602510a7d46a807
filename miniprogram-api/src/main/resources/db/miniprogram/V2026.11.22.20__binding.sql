create table binding (
    cadre_id    bigint                                    not null,
    app_id      varchar(32) character set ascii collate ascii_bin not null,
    openid      varchar(64) character set ascii collate ascii_bin not null,
    bound_at    datetime(3)                               not null,
    verified_at datetime(3)                               not null comment 'when roster and telephone number agreed last',
    primary key (cadre_id),
    unique key uk_openid (app_id, openid)
);
