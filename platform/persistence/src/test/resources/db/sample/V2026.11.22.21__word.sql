create table word (
    text    varchar(20) not null,
    meaning varchar(20) not null,
    primary key (text)
);
