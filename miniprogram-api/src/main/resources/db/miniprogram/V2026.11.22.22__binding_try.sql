create table binding_try (
    on_day date                                               not null comment 'business day in Asia/Shanghai',
    kind   varchar(10)                                        not null comment 'OPENID or PHONE',
    who    char(64) character set ascii collate ascii_bin     not null comment 'keyed hash',
    tries  int                                                not null,
    primary key (on_day, kind, who)
);
